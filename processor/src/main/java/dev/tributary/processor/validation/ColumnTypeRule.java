package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** Columns have types that Spark has. */
final class ColumnTypeRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        for (RowDefinition row : RowWalk.all(source)) {
            if (row.columns().stream().allMatch(ColumnDefinition::isAdded)) {
                report.add(Rule.ROW_EMPTY, row.origin(), row.type().simpleName());
            }
            for (ColumnDefinition column : row.columns()) {
                check(row, column, report);
                if (containsMap(column.type()) && isDeclared(column)) {
                    report.add(Rule.COLUMN_MAP, column.origin(), RowWalk.name(row, column));
                }
            }
        }
    }

    private static void check(RowDefinition row, ColumnDefinition column, Report report) {
        TypeDefinition type = RowWalk.innermost(column.type());
        if (type instanceof TypeDefinition.Unsupported unsupported) {
            report.add(
                    Rule.COLUMN_TYPE,
                    column.origin(),
                    RowWalk.name(row, column),
                    unsupported.type(),
                    unsupported.advice());
        } else if (type instanceof TypeDefinition.Recursive recursive) {
            report.add(Rule.COLUMN_RECURSIVE, column.origin(), RowWalk.name(row, column), recursive.type());
        }
    }

    /** Whether a record could take the map's place: neither undeclared fields nor pairs have one. */
    private static boolean isDeclared(ColumnDefinition column) {
        return column.places().stream().noneMatch(PlaceInResponse.Rest.class::isInstance)
                && column.conversions().isEmpty();
    }

    private static boolean containsMap(TypeDefinition type) {
        return type instanceof TypeDefinition.MapOf
                || (type instanceof TypeDefinition.ListOf list && containsMap(list.element()));
    }
}
