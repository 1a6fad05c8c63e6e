package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table has one request, a GET or a POST below the base URL. */
final class RequestRule implements TableRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*");

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (table.requests().isEmpty()) {
            report.add(Rule.REQUEST_MISSING, table.origin(), table.method());
        }
        if (table.requests().size() > 1) {
            report.add(Rule.REQUEST_SEVERAL, table.requests().get(1).origin(), table.method());
        }
        table.request().ifPresent(request -> {
            if (!request.method().equals("GET") && !request.method().equals("POST")) {
                report.add(Rule.REQUEST_METHOD, request.origin(), request.method());
            } else {
                checkPath(source, request, report);
            }
        });
    }

    static void checkPath(SourceDefinition source, RequestDefinition request, Report report) {
        Located<String> path = request.path();
        if (path.value().isEmpty()) {
            report.add(Rule.PATH_MISSING, request.origin());
        } else if (SCHEME.matcher(path.value()).matches()) {
            report.add(Rule.PATH_ABSOLUTE, path.origin(), path.value());
        } else if (path.value().startsWith("/") && !basePath(source).isEmpty()) {
            report.add(Rule.PATH_ROOTED, path.origin(), path.value(), basePath(source));
        }
        for (String pair : request.query().split("&", -1)) {
            Matcher placeholder = PLACEHOLDER.matcher(pair);
            if (placeholder.find()) {
                report.add(Rule.PATH_IN_QUERY, path.origin(), placeholder.group(1), pair);
            }
        }
    }

    /** What a path from the host on would leave out, empty for nothing. */
    private static String basePath(SourceDefinition source) {
        String withoutPlaceholders = source.baseUrl().value().replaceAll("[{}]", "");
        int host = withoutPlaceholders.indexOf("://");
        int path = host < 0 ? -1 : withoutPlaceholders.indexOf('/', host + 3);
        return path < 0 || path == withoutPlaceholders.length() - 1 ? "" : withoutPlaceholders.substring(path);
    }
}
