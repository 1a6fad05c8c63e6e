package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.FromParentDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns from parents are columns of the row, and name a column of a parent of each table of these rows. */
final class FromParentRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = source.rows();
        for (RowDefinition row : RowWalk.all(source)) {
            for (ColumnDefinition column : row.columns()) {
                if (column.fromParent().isEmpty()) {
                    continue;
                }
                FromParentDefinition named = column.fromParent().get();
                if (!rows.contains(row)) {
                    report.add(Rule.FROM_PARENT_NESTED, named.origin(), RowWalk.name(row, column));
                } else if (column.fromOption().isPresent()) {
                    report.add(Rule.FROM_PARENT_BOTH, named.origin(), RowWalk.name(row, column));
                } else {
                    checkTables(source, row, column, named, report);
                }
            }
        }
    }

    private static void checkTables(
            SourceDefinition source,
            RowDefinition row,
            ColumnDefinition column,
            FromParentDefinition named,
            Report report) {
        for (TableDefinition table : source.tables()) {
            if (table.row().filter(row::equals).isEmpty()) {
                continue;
            }
            Lineages lineage = Lineages.of(source, table);
            Optional<Lineages.Found> found = lineage.find(named);
            if (Parents.uses(table).isEmpty()) {
                report.add(
                        Rule.FROM_PARENT_MISSING, named.origin(), table.name().value(), column.name());
            } else if (found.isPresent()) {
                checkType(row, column, found.get(), report);
            } else if (!lineage.ancestors().isEmpty()) {
                reportMissing(lineage, named, report);
            }
        }
    }

    private static void checkType(RowDefinition row, ColumnDefinition column, Lineages.Found found, Report report) {
        if (!column.type().equals(found.column().type())) {
            report.add(
                    Rule.FROM_PARENT_TYPE,
                    column.origin(),
                    RowWalk.name(row, column),
                    TypeWords.of(column.type()),
                    found.path(),
                    found.table().name().value(),
                    TypeWords.of(found.column().type()));
        }
    }

    private static void reportMissing(Lineages lineage, FromParentDefinition named, Report report) {
        List<String> tables = lineage.ancestors().stream()
                .map(ancestor -> ancestor.name().value())
                .toList();
        Optional<Located<String>> table = named.table().filter(name -> !tables.contains(name.value()));
        if (table.isPresent()) {
            report.add(
                    Rule.FROM_PARENT_TABLE,
                    table.get().origin(),
                    lineage.table().name().value(),
                    table.get().value(),
                    Suggestion.of(table.get().value(), tables));
            return;
        }
        List<String> columns = lineage.ancestors().stream()
                .flatMap(ancestor -> ancestor.row().stream())
                .flatMap(row -> Columns.paths(row).stream())
                .toList();
        report.add(
                Rule.FROM_PARENT_COLUMN,
                named.column().origin(),
                lineage.table().name().value(),
                named.column().value(),
                Suggestion.of(named.column().value(), columns));
    }
}
