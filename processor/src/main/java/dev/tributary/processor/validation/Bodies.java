package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.processor.definition.BodyDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bodies of requests. */
final class Bodies {

    /** The one body, if there is one. */
    static Optional<BodyDefinition> of(TableDefinition table) {
        return table.bodies().size() == 1 ? Optional.of(table.bodies().get(0)) : Optional.empty();
    }

    /**
     * The fixed part.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    static JsonValue fixed(BodyDefinition body) {
        if (body instanceof BodyDefinition.GraphQl graph) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("query", JsonValue.of(graph.query().value()));
            members.put("variables", new JsonValue.Members(Map.of()));
            return new JsonValue.Members(members);
        }
        return JsonValue.parse(((BodyDefinition.Json) body).template().value());
    }

    /** Where a parameter is sent: what it says, or else the GraphQL variable of its name; empty if nowhere by itself. */
    static Optional<PlaceDefinition> place(TableDefinition table, ParameterDefinition parameter) {
        if (!parameter.places().isEmpty()) {
            return Optional.of(parameter.places().get(0));
        }
        return isVariable(table, parameter)
                ? Optional.of(new PlaceDefinition.Body(
                        new Located<>(variable(parameter.name()), parameter.origin()), parameter.origin()))
                : Optional.empty();
    }

    /** Whether a parameter that says no place is a variable of a GraphQL query. */
    static boolean isVariable(TableDefinition table, ParameterDefinition parameter) {
        return parameter.places().isEmpty()
                && !Texts.names(table).contains(parameter.name())
                && Bodies.of(table)
                        .filter(BodyDefinition.GraphQl.class::isInstance)
                        .isPresent();
    }

    /** The place of a variable in the body. */
    static String variable(String name) {
        return new JsonPlace(List.of("variables", name)).toString();
    }

    private Bodies() {}
}
