package dev.tributary.processor.validation;

import dev.tributary.model.Template;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** Templates are well-formed, and their placeholders can be names of options. */
final class TemplateRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        for (Located<String> template : Templates.all(source)) {
            Optional<String> problem = Templates.problem(template.value());
            if (problem.isPresent()) {
                report.add(Rule.TEMPLATE, template.origin(), template.value(), problem.get());
                continue;
            }
            for (String name : Template.parse(template.value()).names()) {
                if (!SnakeCase.matches(name)) {
                    report.add(Rule.PLACEHOLDER_NAME, template.origin(), name);
                }
            }
        }
    }
}
