package dev.tributary.testing.cassette;

import dev.tributary.runtime.error.Redactor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets and personal data out of texts, by what they look like. */
final class TextScrubber {
    private static final Pattern KEY_BLOCK = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)", Pattern.DOTALL);

    /** A JSON Web Token, or a part of one: what begins so is a JSON object in Base64. */
    private static final Pattern JWT = Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*){0,4}");

    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic|digest|negotiate)(\\s+|%20|\\+)([A-Za-z0-9+/=._~%-]{6,})");

    private static final Pattern OF_KNOWN_FORM = Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\\w{20,}"
            + "|glpat-[\\w-]{16,}|xox[abeprs]-[\\w-]{10,}|[spr]k_(?:live|test)_\\w{10,}|AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}"
            + "|ya29\\.[\\w-]{10,}|shp(?:at|ca|ss)_[a-f0-9]{20,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,})");

    private static final Pattern PARAMETER = Pattern.compile("([?&;]|\\?|&amp;)([A-Za-z0-9_.%-]+)=([^&#;\\s\"'<>]+)");
    private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^/\\s@\"'<>]+(?=@)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]*[\\p{L}\\p{N}_+'-](@|%40)[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\w+])\\+[1-9][0-9](?:[ ()./-]{0,2}[0-9]){6,12}(?![0-9])");
    private static final Pattern CARD = Pattern.compile("(?<![\\d-])\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{1,7}(?![\\d-])");

    private final Redactor secrets;
    private final Substitution substitutes;

    /** @param secrets the connection's own */
    TextScrubber(Redactor secrets, Substitution substitutes) {
        this.secrets = secrets;
        this.substitutes = substitutes;
    }

    /** The text without what must not be in a cassette. */
    String scrubbed(String text) {
        if (text.length() < 3 || Kind.isSubstitute(text)) {
            return text;
        }
        String out = secrets.redact(text);
        out = replaced(KEY_BLOCK, out, match -> secret(match.group()));
        out = replaced(PARAMETER, out, this::parameter);
        out = replaced(USER_OF_URL, out, match -> secret(match.group()));
        out = replaced(JWT, out, match -> secret(match.group()));
        out = replaced(SCHEME, out, this::scheme);
        out = replaced(OF_KNOWN_FORM, out, match -> secret(match.group()));
        out = replaced(EMAIL, out, this::email);
        out = replaced(TELEPHONE, out, match -> substitutes.of(match.group(), Kind.NUMBER));
        out = replaced(CARD, out, match -> substitutes.of(match.group(), Kind.NUMBER));
        return substitutes.within(out);
    }

    private String secret(String found) {
        return substitutes.of(found, Kind.SECRET);
    }

    private String parameter(MatchResult match) {
        String value = decoded(match.group(3));
        return FieldNames.isSecret(decoded(match.group(2)))
                ? match.group(1) + match.group(2) + "=" + secret(value)
                : match.group();
    }

    private String scheme(MatchResult match) {
        String word = match.group(3);
        boolean isWord = word.chars().allMatch(each -> each >= 'a' && each <= 'z') || Kind.isSubstitute(word);
        return isWord ? match.group() : match.group(1) + match.group(2) + secret(word);
    }

    private String email(MatchResult match) {
        boolean encoded = match.group(1).equals("%40");
        String substitute = substitutes.of(encoded ? decoded(match.group()) : match.group(), Kind.EMAIL);
        return encoded ? substitute.replace("@", "%40") : substitute;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing: it means itself.
            return text;
        }
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.reset().replaceAll(match -> Matcher.quoteReplacement(by.apply(match))) : text;
    }
}
