package dev.tributary.processor.validation;

import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashMap;
import java.util.Map;

/** A table has a name of its own. */
final class TableNameRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Map<String, String> methods = new HashMap<>();
        for (TableDefinition table : source.tables()) {
            String name = table.name().value();
            String other = methods.putIfAbsent(name, table.method());
            if (!SnakeCase.matches(name)) {
                report.add(Rule.TABLE_NAME, table.name().origin(), name);
            } else if (other != null) {
                report.add(Rule.TABLE_TWICE, table.name().origin(), name, other);
            }
        }
    }
}
