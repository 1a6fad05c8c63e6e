package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.ParameterDefinition.Kind;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** Cursors that count changes instead of dating them: numbers, and texts that grow. */
final class Sequences {

    /** Whether the column at a path counts. */
    static boolean isSequence(RowDefinition row, String path) {
        return row.find(path)
                .filter(column -> isNumber(column) || isText(column))
                .isPresent();
    }

    static boolean isNumber(ColumnDefinition column) {
        return column.type() instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Int64;
    }

    static boolean isText(ColumnDefinition column) {
        return column.type() instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Text;
    }

    /** The cursor of a table that counts, empty if it is a time, or wrong. */
    static Optional<ColumnDefinition> of(TableDefinition table) {
        return table.incremental()
                .flatMap(incremental -> table.row()
                        .flatMap(row -> cursor(row, incremental))
                        .filter(column -> isNumber(column)
                                || (isText(column) && incremental.textOrder().isPresent())));
    }

    private static Optional<ColumnDefinition> cursor(RowDefinition row, IncrementalDefinition incremental) {
        return incremental.cursors().isEmpty()
                ? row.columns().stream()
                        .filter(column -> column.cursor().isPresent())
                        .findFirst()
                : row.find(incremental.cursors().get(0).value());
    }

    /** The kind of the parameter that carries the start of a read. */
    static Kind kind(TableDefinition table) {
        return of(table)
                .map(column -> isNumber(column) ? Kind.INTEGER : Kind.TEXT)
                .orElse(Kind.TIME);
    }

    static void check(TableDefinition table, IncrementalDefinition incremental, Report report) {
        Optional<ColumnDefinition> cursor = of(table);
        incremental
                .textOrder()
                .filter(origin -> cursor.filter(Sequences::isText).isEmpty())
                .ifPresent(origin -> report.add(
                        Rule.CURSOR_SEQUENCE,
                        origin,
                        "textOrder says how a cursor grows that is a text, but this one is none. Remove it"));
        if (cursor.isEmpty()) {
            return;
        }
        if (incremental.cursors().size() > 1) {
            wrong(incremental.cursors().get(1).origin(), "One number counts all changes. Name one cursor", report);
        }
        if (incremental.order().value().equals("NONE")) {
            wrong(
                    incremental.origin(),
                    "No clock says where a run ends, so that rows which come in while it reads would hide others. Let the"
                            + " request ask for an order, and say it: order = Order.ASCENDING or DESCENDING",
                    report);
        }
        useless("lookback", incremental.lookback(), report);
        useless("lag", incremental.lag(), report);
        useless("resolution", incremental.resolution(), report);
        useless("window", incremental.window(), report);
        useless("watermark", incremental.watermark(), report);
        incremental.clientFilter().ifPresent(origin -> useless("clientFilter", origin, report));
        table.values(ValueDefinition.End.class).forEach(end -> useless("@CursorEnd", end.origin(), report));
        if (!table.values(ValueDefinition.Parent.class).isEmpty()
                || table.options().stream().anyMatch(OptionDefinition::each)) {
            wrong(
                    incremental.origin(),
                    "The table is asked for several times, for rows of a parent or values of a list, but an offset has one"
                            + " number. Use a cursor that is a time, or remove @Incremental",
                    report);
        }
        if (isNumber(cursor.get())) {
            table.values(ValueDefinition.Start.class).stream()
                    .flatMap(start -> start.initial().stream())
                    .filter(initial -> !isWhole(initial.value()))
                    .forEach(initial -> wrong(
                            initial.origin(),
                            "The cursor is a number, but `" + initial.value() + "` is none. Write a whole number",
                            report));
        }
    }

    private static boolean isWhole(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void useless(String what, Optional<Located<String>> said, Report report) {
        said.ifPresent(value -> useless(what, value.origin(), report));
    }

    private static void useless(String what, Origin origin, Report report) {
        wrong(
                origin,
                "The cursor counts changes, so that " + what + ", which is of times, says nothing. Remove it",
                report);
    }

    private static void wrong(Origin origin, String what, Report report) {
        report.add(Rule.CURSOR_SEQUENCE, origin, what);
    }

    private Sequences() {}
}
