package dev.tributary.processor.validation;

import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.Set;

/** Table options have a name of their own. */
final class TableOptionRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Set<String> connection = new HashSet<>(Templates.names(Templates.all(source).stream()));
        source.options().forEach(option -> connection.add(option.name().value()));
        Set<String> seen = new HashSet<>();
        for (OptionDefinition option : table.options()) {
            String name = option.name().value();
            Options.check(option, report);
            if (ParameterNames.isLost(name, option.name().origin())) {
                report.add(Rule.PARAMETER_NAME, option.name().origin());
            } else if (!seen.add(name)) {
                report.add(Rule.OPTION_TWICE, option.name().origin(), name);
            } else if (connection.contains(name) && !Options.isReserved(name)) {
                report.add(Rule.OPTION_CLASH, option.name().origin(), name);
            }
        }
    }
}
