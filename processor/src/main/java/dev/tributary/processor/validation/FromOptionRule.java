package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Set;

/** Columns from options are texts of the row, and name an option of each table of these rows. */
final class FromOptionRule implements SourceRule {
    private static final TypeDefinition TEXT = new TypeDefinition.Simple(new ColumnType.Text());

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = source.rows();
        for (RowDefinition row : RowWalk.all(source)) {
            for (ColumnDefinition column : row.columns()) {
                column.fromOption().ifPresent(option -> {
                    if (!rows.contains(row)) {
                        report.add(Rule.FROM_OPTION_NESTED, option.origin(), RowWalk.name(row, column));
                    } else if (!column.type().equals(TEXT)) {
                        report.add(Rule.FROM_OPTION_TYPE, column.origin(), RowWalk.name(row, column));
                    } else {
                        checkOption(source, row, option, report);
                    }
                });
            }
        }
    }

    private static void checkOption(SourceDefinition source, RowDefinition row, Located<String> option, Report report) {
        for (TableDefinition table : source.tables()) {
            List<String> options = InheritedOptions.of(source, table).stream()
                    .map(each -> each.name().value())
                    .toList();
            if (table.row().filter(row::equals).isPresent() && !options.contains(option.value())) {
                report.add(
                        Rule.FROM_OPTION_UNKNOWN,
                        option.origin(),
                        option.value(),
                        table.name().value(),
                        Suggestion.of(option.value(), options));
            }
        }
    }
}
