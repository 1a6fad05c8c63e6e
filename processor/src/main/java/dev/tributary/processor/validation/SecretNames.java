package dev.tributary.processor.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names under which values are sent that nobody may see. Names tell what they are of by their end. */
final class SecretNames {
    private static final Pattern ANYWHERE = Pattern.compile(
            ".*(password|passwd|passphrase|passcode|pwd|secret|credentials?|authorization|(api|app|access|private|secret|"
                    + "subscription|license)key|(api|app|auth|access|private|session|bearer|user|security)token)");
    private static final Set<String> OF_LOGINS =
            Set.of("pass", "pw", "token", "key", "apikey", "pin", "otp", "signature", "jwt", "assertion");
    private static final Set<String> NO_SECRETS = Set.of("", "true", "false", "yes", "no", "none", "null");

    /** Whether a value of that name is a secret in any request. */
    static boolean isSecret(String name) {
        return ANYWHERE.matcher(String.join("", words(name))).matches();
    }

    /** Whether a value of that name is a secret among those that say who somebody is. */
    static boolean isSecretOfLogin(String name) {
        List<String> words = words(name);
        return isSecret(name) || (!words.isEmpty() && OF_LOGINS.contains(words.get(words.size() - 1)));
    }

    /** Whether a value is spelled out that could be one. */
    static boolean isSpelledOut(String value) {
        return !value.contains("{") && !NO_SECRETS.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private SecretNames() {}
}
