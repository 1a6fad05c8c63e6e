package dev.tributary.processor.validation;

import dev.tributary.model.RecordPath;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.RecordsDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** What columns take from around the rows is there, and rows of a shape of their own are of plain fields. */
final class AroundRowsRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<RecordsDefinition> records = RecordPlaces.of(source, table);
        String written = records.map(said -> said.path().value()).orElse("");
        Optional<RecordPath> path = parsed(written);
        if (path.isEmpty() || table.row().isEmpty()) {
            return;
        }
        RowDefinition row = table.row().get();
        for (ColumnDefinition column : row.columns()) {
            for (PlaceInResponse place : column.places()) {
                check(path.get(), column, place, report);
            }
            boolean shaped = records.isPresent()
                    && (records.get().columnar().value()
                            || records.get().header().isPresent());
            if (shaped && !column.isField() && !isAround(column)) {
                report.add(
                        Rule.RECORDS_COLUMNS,
                        column.places().get(0).origin(),
                        RowWalk.name(row, column),
                        table.name().value());
            }
        }
    }

    private static boolean isAround(ColumnDefinition column) {
        return column.isAdded()
                || column.places().stream()
                        .allMatch(place ->
                                place instanceof PlaceInResponse.Outer || place instanceof PlaceInResponse.MapKey);
    }

    private static Optional<RecordPath> parsed(String written) {
        try {
            return Optional.of(RecordPath.parse(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // RecordsRule says so.
        }
    }

    private static void check(RecordPath path, ColumnDefinition column, PlaceInResponse place, Report report) {
        if (place instanceof PlaceInResponse.MapKey key) {
            try {
                path.keyed(key.levels().value());
            } catch (IllegalArgumentException e) {
                report.add(
                        Rule.MAP_KEY_LEVELS,
                        key.levels().origin(),
                        column.name(),
                        path,
                        String.valueOf(e.getMessage()));
            }
        } else if (place instanceof PlaceInResponse.Outer outer) {
            RecordsRule.checkPointer(outer.path(), report);
            try {
                RecordPath around = path.around(outer.levels().value());
                parsed(outer.path().value())
                        .map(around::then)
                        .filter(value -> value.leadsTo(path) || path.leadsTo(value))
                        .ifPresent(value -> report.add(
                                Rule.OUTER_ROWS,
                                outer.path().origin(),
                                outer.path().value()));
            } catch (IllegalArgumentException e) {
                report.add(
                        Rule.OUTER_LEVELS,
                        outer.levels().origin(),
                        column.name(),
                        path,
                        String.valueOf(e.getMessage()));
            }
        }
    }
}
