package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Each placeholder of a path gets one value, always. */
final class PathRule implements TableRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        table.request().ifPresent(request -> check(source, table, request, report));
    }

    private static void check(
            SourceDefinition source, TableDefinition table, RequestDefinition request, Report report) {
        Set<String> placeholders = PLACEHOLDER
                .matcher(request.plainPath())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> values = new LinkedHashSet<>();
        for (ParameterDefinition parameter : table.parameters()) {
            for (PlaceDefinition place : parameter.places()) {
                if (place instanceof PlaceDefinition.Path path) {
                    if (!values.add(path.name().value())) {
                        report.add(
                                Rule.PATH_TWICE,
                                path.name().origin(),
                                path.name().value());
                    }
                    absence(source, table, parameter)
                            .ifPresent(remedy ->
                                    report.add(Rule.PATH_OPTIONAL, parameter.origin(), parameter.name(), remedy));
                }
            }
        }
        reportDifferences(table, request, placeholders, values, report);
    }

    /** A misspelt name is one mistake, not two: it is reported where the parameter names it. */
    private static void reportDifferences(
            TableDefinition table,
            RequestDefinition request,
            Set<String> placeholders,
            Set<String> values,
            Report report) {
        Set<String> open = new LinkedHashSet<>(placeholders);
        open.removeAll(values);
        for (ParameterDefinition parameter : table.parameters()) {
            for (PlaceDefinition place : parameter.places()) {
                if (place instanceof PlaceDefinition.Path path
                        && !placeholders.contains(path.name().value())) {
                    String name = path.name().value();
                    report.add(
                            Rule.PATH_UNUSED,
                            path.name().origin(),
                            name,
                            Suggestion.of(name, open),
                            request.plainPath());
                    open.removeIf(
                            candidate -> !Suggestion.of(name, Set.of(candidate)).isEmpty());
                }
            }
        }
        open.forEach(name -> report.add(Rule.PATH_PLACEHOLDER, request.path().origin(), name, name));
    }

    /** How to make sure of a value that can be absent. */
    private static Optional<String> absence(
            SourceDefinition source, TableDefinition table, ParameterDefinition parameter) {
        for (ValueDefinition value : parameter.values()) {
            if (value instanceof ValueDefinition.Option option
                    && InheritedOptions.resolve(source, table, option.option()).canBeAbsent()) {
                return Optional.of("Make the option required, or give it a default");
            }
            if (value instanceof ValueDefinition.Token) {
                return Optional.of("Send the token by @Query, which the first page leaves out");
            }
            if (value instanceof ValueDefinition.ChangeToken) {
                return Optional.of("Send the change token by @Query or @Header, since the first run has none");
            }
            if (value instanceof ValueDefinition.Start start && start.initial().isEmpty()) {
                return Optional.of("Give @CursorStart an initial time");
            }
        }
        return Optional.empty();
    }
}
