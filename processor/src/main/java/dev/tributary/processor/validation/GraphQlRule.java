package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.processor.definition.BodyDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Each variable of a GraphQL query gets its value, and each value has its variable. */
final class GraphQlRule implements TableRule {

    /** What sends a variable, and why it can be absent, if it can. */
    private record Sender(Origin origin, Optional<String> absence) {}

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<BodyDefinition> body = Bodies.of(table);
        if (body.isEmpty() || !(body.get() instanceof BodyDefinition.GraphQl graph)) {
            return;
        }
        GraphQlQuery query;
        try {
            String text = graph.query().value();
            query = table.job().isPresent() ? GraphQlQuery.parseOfJob(text) : GraphQlQuery.parse(text);
        } catch (IllegalArgumentException e) {
            report.add(Rule.GRAPHQL, graph.query().origin(), String.valueOf(e.getMessage()));
            return;
        }
        List<ParameterDefinition> lost = ParameterNames.lostVariables(table);
        if (!lost.isEmpty()) {
            ParameterNames.report(lost, report);
            return;
        }
        Map<String, Sender> senders = senders(source, table);
        Set<String> unsent = new LinkedHashSet<>(senders.keySet());
        unsent.removeAll(query.variables().keySet());
        query.variables().forEach((name, type) -> {
            Sender sender = senders.get(name);
            if (sender == null) {
                if (!type.endsWith("?")) {
                    report.add(Rule.GRAPHQL_VARIABLE, graph.query().origin(), name, Suggestion.of(name, unsent), name);
                    unsent.removeIf(other -> !Suggestion.of(name, Set.of(other)).isEmpty());
                }
            } else if (type.endsWith("!")) {
                sender.absence()
                        .ifPresent(why ->
                                report.add(Rule.GRAPHQL_ABSENT, graph.query().origin(), name, type, why));
            }
        });
        for (String name : query.undeclared()) {
            report.add(
                    Rule.GRAPHQL_UNDECLARED,
                    graph.query().origin(),
                    name,
                    Suggestion.of(name, query.variables().keySet()));
            unsent.remove(name);
        }
        unsent.forEach(name -> {
            Sender sender = senders.get(name);
            if (sender != null) {
                report.add(
                        Rule.GRAPHQL_UNDECLARED,
                        sender.origin(),
                        name,
                        Suggestion.of(name, query.variables().keySet()));
            }
        });
    }

    private static Map<String, Sender> senders(SourceDefinition source, TableDefinition table) {
        Map<String, Sender> senders = new LinkedHashMap<>();
        for (ParameterDefinition parameter : table.parameters()) {
            Bodies.place(table, parameter)
                    .filter(PlaceDefinition.Body.class::isInstance)
                    .map(place -> ((PlaceDefinition.Body) place).pointer())
                    .flatMap(GraphQlRule::variable)
                    .ifPresent(name -> senders.put(name, new Sender(parameter.origin(), absence(parameter))));
        }
        Paginations.of(source, table).ifPresent(pagination -> {
            for (Located<String> place : pagination.parameters()) {
                variable(place).ifPresent(name -> senders.put(name, new Sender(place.origin(), firstPage(pagination))));
            }
            pagination
                    .size()
                    .ifPresent(size -> variable(size.parameter())
                            .ifPresent(name -> senders.put(
                                    name, new Sender(size.parameter().origin(), Optional.empty()))));
        });
        return senders;
    }

    private static Optional<String> firstPage(PaginationDefinition pagination) {
        boolean sent = pagination instanceof PaginationDefinition.PageNumber
                || pagination instanceof PaginationDefinition.Offset
                || (pagination instanceof PaginationDefinition.Cursor cursor
                        && cursor.first().isPresent());
        return sent ? Optional.empty() : Optional.of("the first page is asked for without it");
    }

    private static Optional<String> absence(ParameterDefinition parameter) {
        for (ValueDefinition value : parameter.values()) {
            if (value instanceof ValueDefinition.Option option
                    && option.option().canBeAbsent()) {
                return Optional.of("the option is not required");
            }
            if (value instanceof ValueDefinition.Start start && start.initial().isEmpty()) {
                return Optional.of("@CursorStart has no initial time for the first run");
            }
            if (value instanceof ValueDefinition.ChangeToken) {
                return Optional.of("the first run has no change token");
            }
            if (value instanceof ValueDefinition.Token) {
                return Optional.of("the first page is asked for without it");
            }
        }
        return Optional.empty();
    }

    /** The variable whose whole value is at a place. */
    private static Optional<String> variable(Located<String> pointer) {
        if (!JsonPlace.isPlace(pointer.value())
                || Pointers.problem(pointer.value()).isPresent()) {
            return Optional.empty();
        }
        JsonPlace place = JsonPlace.of(pointer.value());
        return place.steps().size() >= 2 && place.steps().get(0).equals("variables")
                ? Optional.of(place.steps().get(1))
                : Optional.empty();
    }
}
