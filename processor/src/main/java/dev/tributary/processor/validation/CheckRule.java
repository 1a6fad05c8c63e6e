package dev.tributary.processor.validation;

import dev.tributary.processor.definition.CheckDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source has one check at most, a GET that needs nothing but the connection. */
final class CheckRule implements SourceRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

    @Override
    public void check(SourceDefinition source, Report report) {
        source.checks().stream()
                .skip(1)
                .forEach(check -> report.add(
                        Rule.CHECK_TWICE, check.origin(), source.checks().get(0).method()));
        source.checks().forEach(check -> check(source, check, report));
    }

    private static void check(SourceDefinition source, CheckDefinition check, Report report) {
        check.strange()
                .forEach(annotation ->
                        report.add(Rule.CHECK_TABLE, annotation.origin(), check.method(), annotation.value()));
        check.at().ifPresent(at -> ResponsePlaces.check(at, report));
        check.headers().forEach(header -> HeaderRule.checkFixed(header, report));
        check.parameters().stream()
                .findFirst()
                .ifPresent(parameter -> report.add(Rule.CHECK_VALUES, parameter, "its parameter"));
        if (check.request().filter(request -> request.method().equals("GET")).isEmpty()) {
            report.add(Rule.CHECK_REQUEST, check.origin(), check.method());
        }
        check.request().ifPresent(request -> checkPath(source, request, report));
    }

    private static void checkPath(SourceDefinition source, RequestDefinition request, Report report) {
        Matcher placeholder = PLACEHOLDER.matcher(request.path().value());
        if (placeholder.find()) {
            report.add(Rule.CHECK_VALUES, request.path().origin(), "`" + placeholder.group() + "`");
        } else {
            RequestRule.checkPath(source, request, report);
        }
    }
}
