package dev.tributary.processor.validation;

import dev.tributary.model.Template;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The base URL is absolute, and nothing but an address. */
final class BaseUrlRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        String written = source.baseUrl().value();
        if (Templates.problem(written).isPresent()) {
            return;
        }
        String problem = problem(written);
        if (!problem.isEmpty()) {
            report.add(Rule.BASE_URL, source.baseUrl().origin(), written, problem);
        }
    }

    /** A URL that is one placeholder, or starts with one, is known only when a connection gives it. */
    private static String problem(String written) {
        if (written.startsWith("{")) {
            return "";
        }
        URI uri;
        try {
            uri = new URI(Template.parse(written).expand(name -> "x"));
        } catch (URISyntaxException e) {
            return e.getReason().toLowerCase(Locale.ROOT);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
            return "it does not start with https:// or http://";
        }
        if (uri.getHost() == null) {
            return "it names no host";
        }
        if (uri.getRawUserInfo() != null) {
            return "credentials do not belong into it";
        }
        return uri.getRawQuery() != null || uri.getRawFragment() != null ? "it has a query or a fragment" : "";
    }
}
