package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ReferenceDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A descriptor says what it was written from. */
final class ReferenceRule implements SourceRule {
    /** The names that are nobody's (RFC 2606, section 3; RFC 6761): APIs of examples and tests have no documentation. */
    private static final Pattern NOBODYS = Pattern.compile(
            "https?://(?:[^/]*\\.)?(?:example\\.(?:com|net|org)|[^/.]+\\.(?:example|test|invalid)|localhost|127\\.0\\.0\\.1)"
                    + "(?::\\d+)?(?:/.*)?");

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<String> seen = new HashSet<>();
        for (ReferenceDefinition reference : source.references()) {
            Located<String> url = reference.url();
            if (!isAddress(url.value())) {
                report.add(Rule.REFERENCE_URL, url.origin(), url.value());
            } else if (!seen.add(url.value())) {
                report.add(Rule.REFERENCE_TWICE, url.origin(), url.value());
            }
            reference
                    .checked()
                    .filter(day -> !isDay(day.value()))
                    .ifPresent(day -> report.add(Rule.REFERENCE_CHECKED, day.origin(), day.value()));
        }
        String base = source.baseUrl().value();
        boolean somewhere = base.startsWith("http") || base.startsWith("{");
        if (source.references().isEmpty() && somewhere && !NOBODYS.matcher(base).matches()) {
            report.add(Rule.REFERENCE_MISSING, source.origin(), source.type().simpleName());
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
