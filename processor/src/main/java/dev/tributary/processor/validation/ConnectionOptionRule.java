package dev.tributary.processor.validation;

import dev.tributary.model.HookModel;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Connection options have a name of their own, and something uses them. */
final class ConnectionOptionRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<String> used = Templates.names(Templates.all(source).stream());
        Set<String> undeclared = new LinkedHashSet<>(used);
        source.options().forEach(option -> undeclared.remove(option.name().value()));
        // An authenticator looks options up by name, which is not seen here.
        boolean hooked = Hooks.takeOver(source.hooks(), HookModel.Step.AUTHENTICATE);
        Set<String> seen = new HashSet<>();
        for (OptionDefinition option : source.options()) {
            String name = option.name().value();
            Options.check(option, report);
            if (!seen.add(name)) {
                report.add(Rule.OPTION_TWICE, option.name().origin(), name);
            } else if (SnakeCase.matches(name) && !Options.isReserved(name) && !used.contains(name) && !hooked) {
                report.add(Rule.OPTION_UNUSED, option.name().origin(), name, Suggestion.of(name, undeclared), name);
            }
        }
    }
}
