package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.ParameterDefinition.Kind;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** {@code @Template}s name parameters, and no value can end the expression that it stands in. */
final class TextRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        for (ComposedDefinition text : table.texts()) {
            if (text.into().value().isBlank()) {
                report.add(Rule.TEXT_PLACE, text.into().origin());
            }
            if (text.parts().stream().allMatch(part -> part.value().isEmpty())) {
                report.add(Rule.TEXT_PARTS, text.origin());
            }
            for (Located<String> part : text.parts()) {
                Texts.names(part).distinct().forEach(name -> check(table, text, part, name, report));
            }
        }
    }

    private static void check(
            TableDefinition table, ComposedDefinition text, Located<String> part, String name, Report report) {
        List<String> names =
                table.parameters().stream().map(ParameterDefinition::name).toList();
        Optional<ParameterDefinition> found = table.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
        List<ParameterDefinition> lost = ParameterNames.lostToTemplates(table);
        if (found.isEmpty() && !lost.isEmpty()) {
            ParameterNames.report(lost, report);
        } else if (found.isEmpty()) {
            report.add(Rule.TEXT_PARAMETER, part.origin(), name, table.method(), Suggestion.of(name, names));
        } else if (found.get().kind().isList()) {
            report.add(Rule.TEXT_LIST, found.get().origin(), name);
        } else if (text.quote().value().equals("NONE") && isAnything(found.get())) {
            report.add(Rule.TEXT_QUOTE, part.origin(), name, name);
        }
    }

    /** Whether whoever reads can give any text. */
    private static boolean isAnything(ParameterDefinition parameter) {
        return parameter.kind() == Kind.TEXT
                && parameter.values().stream()
                        .filter(ValueDefinition.Option.class::isInstance)
                        .map(value -> ((ValueDefinition.Option) value).option())
                        .anyMatch(TextRule::isUnbounded);
    }

    private static boolean isUnbounded(OptionDefinition option) {
        return option.pattern().isEmpty() && option.allowed().isEmpty();
    }
}
