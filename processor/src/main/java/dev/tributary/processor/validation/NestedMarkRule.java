package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Set;

/** {@code @Key} and {@code @Cursor} stand on the rows of tables. */
final class NestedMarkRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = source.rows();
        for (RowDefinition row : RowWalk.all(source)) {
            if (!rows.contains(row)) {
                row.columns().forEach(column -> check(row, column, report));
            }
        }
    }

    private static void check(RowDefinition row, ColumnDefinition column, Report report) {
        String name = RowWalk.name(row, column);
        column.key()
                .ifPresent(origin -> report.add(Rule.NESTED_MARK, origin, "Key", name, "@Table(primaryKey = \"...\")"));
        column.cursor()
                .ifPresent(origin ->
                        report.add(Rule.NESTED_MARK, origin, "Cursor", name, "@Incremental(cursor = \"...\")"));
    }
}
