package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DeletedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @Deleted} stands on one column of a row, can be understood, and is heeded. */
final class DeletedRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = source.rows();
        for (RowDefinition row : RowWalk.all(source)) {
            List<ColumnDefinition> marked = row.columns().stream()
                    .filter(column -> column.deleted().isPresent())
                    .toList();
            if (!rows.contains(row)) {
                marked.forEach(column -> report.add(
                        Rule.DELETED_NESTED, column.deleted().orElseThrow().origin(), RowWalk.name(row, column)));
            } else if (marked.size() > 1) {
                report.add(
                        Rule.DELETED_SEVERAL,
                        marked.get(1).deleted().orElseThrow().origin(),
                        row.type().simpleName());
            } else {
                marked.forEach(
                        column -> check(source, row, column, column.deleted().orElseThrow(), report));
            }
        }
    }

    private static void check(
            SourceDefinition source,
            RowDefinition row,
            ColumnDefinition column,
            DeletedDefinition deleted,
            Report report) {
        String name = RowWalk.name(row, column);
        List<TableDefinition> tables = source.tables().stream()
                .filter(table -> table.row().filter(row::equals).isPresent())
                .toList();
        Optional<String> problem = problem(tables, column);
        if (problem.isPresent()) {
            report.add(Rule.DELETED_TYPE, deleted.origin(), name, problem.get());
            return;
        }
        checkValues(name, column.type(), deleted, report);
        for (TableDefinition table : tables) {
            useless(source, table).ifPresent(reason -> report.add(Rule.DELETED_UNUSED, deleted.origin(), name, reason));
        }
    }

    private static Optional<String> problem(List<TableDefinition> tables, ColumnDefinition column) {
        if (tables.stream().anyMatch(table -> Keys.said(table).contains(column.name()))) {
            return Optional.of("it is part of the key, which every row has. Choose another column");
        }
        if (column.cursor().isPresent()) {
            return Optional.of("it is the cursor, which every row has. Choose another column");
        }
        if (column.fromOption().isPresent()) {
            return Optional.of("its value comes from an option, and not from the row. Choose another column");
        }
        return isMark(column.type())
                ? Optional.empty()
                : Optional.of("it is no boolean, text, whole number or time. Choose a column of these types");
    }

    private static boolean isMark(TypeDefinition type) {
        return isTime(type)
                || (type instanceof TypeDefinition.Simple simple
                        && (simple.type() instanceof ColumnType.Text
                                || simple.type() instanceof ColumnType.Int64
                                || simple.type() instanceof ColumnType.Bool));
    }

    private static boolean isTime(TypeDefinition type) {
        return type instanceof TypeDefinition.Time
                || (type instanceof TypeDefinition.Simple simple
                        && (simple.type() instanceof ColumnType.LocalTimestamp
                                || simple.type() instanceof ColumnType.Date));
    }

    private static void checkValues(String name, TypeDefinition type, DeletedDefinition deleted, Report report) {
        boolean implied = isTime(type) || Tombstones.isBoolean(type);
        if (implied && !deleted.when().isEmpty()) {
            report.add(
                    Rule.DELETED_WHEN,
                    deleted.when().get(0).origin(),
                    "`" + name + "` means deleted by "
                            + (isTime(type) ? "having a value" : "being true")
                            + ", so that `when` says nothing more. Remove it.");
        } else if (!implied && deleted.when().isEmpty()) {
            report.add(
                    Rule.DELETED_WHEN,
                    deleted.origin(),
                    "Nothing says which values of `" + name
                            + "` mean deleted. Write @Deleted(when = \"...\") with the source's own.");
        } else if (type instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Int64) {
            for (Located<String> value : deleted.when()) {
                if (!value.value().matches("-?(0|[1-9]\\d{0,17})")) {
                    report.add(
                            Rule.DELETED_WHEN,
                            value.origin(),
                            "`" + value.value() + "` is no value of `" + name
                                    + "`, which is a whole number. Write digits only.");
                }
            }
        }
    }

    /** Why a table heeds no mark of its rows; empty if it does. */
    private static Optional<String> useless(SourceDefinition source, TableDefinition table) {
        if (table.role() instanceof RoleDefinition.Deletes || Feeds.isFeed(table)) {
            return Optional.empty();
        }
        String name = "`" + table.name().value() + "`";
        Optional<TableDefinition> feed = Feeds.naming(source, table);
        if (feed.isPresent()) {
            return Optional.of("`" + feed.get().method() + "` tells of the deletes of " + name + " already");
        }
        if (Ingestions.of(table) == IngestionType.APPEND) {
            return Optional.of(name + " is an append table, from which nothing is ever deleted");
        }
        if (table.ingestion().value().equals("CDC")) {
            return Optional.of(name + " is declared CDC, which has no deletes");
        }
        if (!Cursors.findsChanges(table)) {
            return Optional.of(name + " is read whole, and what is missing from it is deleted already");
        }
        return Tables.deletesOf(source, table)
                .findFirst()
                .map(deletes -> "`" + deletes.method() + "` tells of the deletes of " + name + " already");
    }
}
