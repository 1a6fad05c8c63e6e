package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.processor.definition.BodyDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A body's texts are sent as they are: a value that were written into one would lose its type, or end the text. */
final class BodyInterpolationRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (Bodies.of(table).orElse(null) instanceof BodyDefinition.Json body) {
            JsonValue fixed;
            try {
                fixed = Bodies.fixed(body);
            } catch (IllegalArgumentException said) {
                return; // BodyRule says it.
            }
            Set<String> parameters =
                    table.parameters().stream().map(ParameterDefinition::name).collect(Collectors.toSet());
            check(fixed, List.of(), parameters, body.template(), report);
        }
    }

    private static void check(
            JsonValue value, List<String> path, Set<String> parameters, Located<String> body, Report report) {
        if (value instanceof JsonValue.Text text) {
            Texts.names(new Located<>(text.text(), body.origin()))
                    .filter(parameters::contains)
                    .distinct()
                    .forEach(name -> report.add(
                            Rule.BODY_INTERPOLATED, body.origin(), name, new JsonPlace(path).toString(), name));
        } else if (value instanceof JsonValue.Array array) {
            for (int i = 0; i < array.elements().size(); i++) {
                check(array.elements().get(i), further(path, Integer.toString(i)), parameters, body, report);
            }
        } else if (value instanceof JsonValue.Members object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                check(member.getValue(), further(path, member.getKey()), parameters, body, report);
            }
        }
    }

    private static List<String> further(List<String> path, String step) {
        List<String> further = new ArrayList<>(path);
        further.add(step);
        return further;
    }
}
