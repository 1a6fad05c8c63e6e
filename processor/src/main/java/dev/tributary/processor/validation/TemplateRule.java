package dev.tributary.processor.validation;

import dev.tributary.model.Template;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Templates are well-formed, and their placeholders can be names of options, and of groups of their patterns. */
final class TemplateRule implements SourceRule {
    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    @Override
    public void check(SourceDefinition source, Report report) {
        for (Located<String> template : Templates.all(source)) {
            Optional<String> problem = Templates.problem(template.value());
            if (problem.isPresent()) {
                report.add(Rule.TEMPLATE, template.origin(), template.value(), problem.get());
                continue;
            }
            for (String name : Template.parse(template.value()).names()) {
                if (!SnakeCase.matches(Template.option(name))) {
                    report.add(Rule.PLACEHOLDER_NAME, template.origin(), name);
                } else if (Template.group(name).isPresent()) {
                    checkGroup(source, template, name, Template.group(name).get(), report);
                }
            }
        }
    }

    private static void checkGroup(
            SourceDefinition source, Located<String> template, String name, String group, Report report) {
        String option = Template.option(name);
        Optional<String> pattern = source.options().stream()
                .filter(declared -> declared.name().value().equals(option))
                .findFirst()
                .flatMap(OptionDefinition::pattern)
                .map(Located::value);
        if (pattern.isEmpty()) {
            report.add(
                    Rule.PLACEHOLDER_GROUP,
                    template.origin(),
                    name,
                    "the option has no pattern. Declare it by @ConnectionOption(name = \"" + option
                            + "\", pattern = ...), with a group `(?<" + group + ">...)`");
            return;
        }
        List<String> groups = GROUP.matcher(pattern.get())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (!groups.contains(group)) {
            report.add(
                    Rule.PLACEHOLDER_GROUP,
                    template.origin(),
                    name,
                    groups.isEmpty()
                            ? "the pattern has no named groups. Write one as `(?<" + group + ">...)`"
                            : "the pattern has groups "
                                    + groups.stream()
                                            .map(each -> "`" + each + "`")
                                            .collect(Collectors.joining(", ")));
        }
    }
}
