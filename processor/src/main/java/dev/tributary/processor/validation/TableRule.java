package dev.tributary.processor.validation;

import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;

/** Looks for one kind of mistake in each table by itself. */
interface TableRule extends SourceRule {

    /** Reports what it finds in a table. */
    void check(SourceDefinition source, TableDefinition table, Report report);

    @Override
    default void check(SourceDefinition source, Report report) {
        source.tables().forEach(table -> check(source, table, report));
    }
}
