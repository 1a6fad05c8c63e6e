package dev.tributary.processor.validation;

import dev.tributary.processor.definition.RowsDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** A table returns rows. */
final class RowRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (table.rows() instanceof RowsDefinition.Other other) {
            report.add(Rule.ROW_TYPE, table.origin(), table.method(), other.type());
        }
    }
}
