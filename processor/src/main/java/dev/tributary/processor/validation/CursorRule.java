package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An incremental table has one cursor, a column that holds a point in time. */
final class CursorRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        for (RowDefinition row : source.rows()) {
            List<ColumnDefinition> marked = marked(row);
            if (marked.size() > 1) {
                report.add(
                        Rule.CURSOR_SEVERAL,
                        marked.get(1).cursor().orElseThrow(),
                        row.type().simpleName());
            }
        }
        for (TableDefinition table : source.tables()) {
            table.row().ifPresent(row -> table.incremental().ifPresent(said -> check(table, row, said, report)));
        }
        checkUnused(source, report);
    }

    private static List<ColumnDefinition> marked(RowDefinition row) {
        return row.columns().stream()
                .filter(column -> column.cursor().isPresent())
                .toList();
    }

    private static void check(
            TableDefinition table, RowDefinition row, IncrementalDefinition incremental, Report report) {
        List<ColumnDefinition> marked = marked(row);
        List<Located<String>> named = incremental.cursors();
        String type = row.type().simpleName();
        if (!named.isEmpty() && !marked.isEmpty()) {
            report.add(Rule.CURSOR_BOTH, named.get(0).origin(), type);
        } else if (!named.isEmpty()) {
            Set<String> seen = new HashSet<>();
            for (Located<String> name : named) {
                if (seen.add(name.value())) {
                    checkNamed(table, row, name, incremental, report);
                } else {
                    report.add(Rule.CURSOR_TWICE, name.origin(), name.value());
                }
            }
        } else if (marked.isEmpty()) {
            report.add(Rule.CURSOR_MISSING, incremental.origin(), table.name().value(), type);
        } else {
            ColumnDefinition column = marked.get(0);
            checkType(column, column.name(), column.cursor().orElseThrow(), incremental, report);
        }
        Sequences.check(table, incremental, report);
    }

    private static void checkNamed(
            TableDefinition table,
            RowDefinition row,
            Located<String> named,
            IncrementalDefinition incremental,
            Report report) {
        Optional<ColumnDefinition> column = row.find(named.value());
        if (column.isEmpty()) {
            report.add(
                    Rule.CURSOR_UNKNOWN,
                    named.origin(),
                    named.value(),
                    table.name().value(),
                    Suggestion.of(named.value(), Columns.paths(row)));
        } else {
            checkType(column.get(), named.value(), named.origin(), incremental, report);
        }
    }

    private static void checkType(
            ColumnDefinition column, String name, Origin origin, IncrementalDefinition incremental, Report report) {
        boolean counts = Sequences.isNumber(column)
                || (Sequences.isText(column) && incremental.textOrder().isPresent());
        if (!isTime(column.type()) && !counts) {
            report.add(Rule.CURSOR_TYPE, origin, name);
        }
    }

    private static boolean isTime(TypeDefinition type) {
        return type instanceof TypeDefinition.Time
                || (type instanceof TypeDefinition.Simple simple
                        && (simple.type() instanceof ColumnType.Date
                                || simple.type() instanceof ColumnType.LocalTimestamp));
    }

    private static void checkUnused(SourceDefinition source, Report report) {
        Set<RowDefinition> used = source.tables().stream()
                .filter(table -> table.incremental().isPresent() || Cursors.areSent(table))
                .flatMap(table -> table.row().stream())
                .collect(Collectors.toSet());
        for (RowDefinition row : source.rows()) {
            if (!used.contains(row)) {
                marked(row)
                        .forEach(column -> report.add(
                                Rule.CURSOR_UNUSED, column.cursor().orElseThrow(), RowWalk.name(row, column)));
            }
        }
    }
}
