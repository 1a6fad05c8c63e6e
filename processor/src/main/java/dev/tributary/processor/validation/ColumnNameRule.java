package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Columns differ in name, and in the field that they hold. */
final class ColumnNameRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        RowWalk.all(source).forEach(row -> check(row, report));
    }

    private static void check(RowDefinition row, Report report) {
        Map<String, ColumnDefinition> names = new HashMap<>();
        Map<String, ColumnDefinition> fields = new HashMap<>();
        for (ColumnDefinition column : row.columns()) {
            ColumnDefinition other = names.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                report.add(Rule.COLUMN_TWICE, column.origin(), other.name(), column.name());
                continue;
            }
            if (column.isField()) {
                ColumnDefinition sameField =
                        fields.putIfAbsent(column.wireName().value(), column);
                if (sameField != null) {
                    report.add(
                            Rule.COLUMN_WIRE_TWICE,
                            column.wireName().origin(),
                            column.wireName().value(),
                            sameField.name());
                }
            }
        }
    }
}
