package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DiscoveryMark;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** Tables that are found at run time come from somewhere, are asked for by name, and serve no others. */
final class FoundTablesRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Optional<TableDefinition> first =
                source.tables().stream().filter(FoundTables::standsFor).findFirst();
        for (TableDefinition table : source.tables()) {
            if (Discoveries.findsTables(table)) {
                checkFinder(source, table, (RoleDefinition.Discovery) table.role(), report);
            }
            if (FoundTables.standsFor(table)) {
                checkStanding(source, table, first.orElseThrow(), report);
            }
            table.values(ValueDefinition.TableName.class).forEach(name -> checkName(source, table, name, report));
            checkServed(source, table, report);
        }
    }

    private static void checkFinder(
            SourceDefinition source, TableDefinition table, RoleDefinition.Discovery discovery, Report report) {
        Located<String> of = discovery.of();
        table.incremental()
                .ifPresent(incremental -> report.add(Rule.DISCOVERY_INCREMENTAL, incremental.origin(), table.method()));
        table.values(ValueDefinition.Option.class).stream()
                .filter(option -> !option.option().canBeAbsent()
                        && option.option().defaultValue().isEmpty())
                .forEach(option -> report.add(
                        Rule.FOUND_OPTION,
                        option.origin(),
                        option.option().name().value()));
        DiscoveryRule.checkScope(table, report);
        RowDefinition row = table.row().orElseThrow();
        checkRow(row, report);
        Optional<TableDefinition> standing = Tables.named(source, of.value());
        if (standing.isEmpty()) {
            report.add(
                    Rule.DISCOVERY_UNKNOWN,
                    of.origin(),
                    of.value(),
                    source.type().simpleName(),
                    Suggestion.of(
                            of.value(),
                            Tables.listed(source).stream()
                                    .map(other -> other.name().value())
                                    .toList()));
            return;
        }
        if (!FoundTables.standsFor(standing.get())) {
            report.add(Rule.FOUND_UNUSED, of.origin(), standing.get().method());
        }
        TableDefinition first =
                Tables.findersOf(source, standing.get()).findFirst().orElseThrow();
        if (!first.equals(table)) {
            report.add(Rule.FOUND_TWICE, of.origin(), first.method(), table.method());
        }
    }

    /** What a row that describes a table says is text, and nothing of columns. */
    private static void checkRow(RowDefinition row, Report report) {
        List<ColumnDefinition> keys = row.columns().stream()
                .filter(column -> column.key().isPresent())
                .toList();
        for (ColumnDefinition column : keys) {
            if (!isText(column)) {
                report.add(Rule.FOUND_KEY, column.key().orElseThrow(), column.name(), "is no text");
            } else if (!column.equals(keys.get(0))) {
                report.add(
                        Rule.FOUND_KEY,
                        column.key().orElseThrow(),
                        column.name(),
                        "is a second one, after `" + keys.get(0).name() + "`");
            }
        }
        boolean named = false;
        for (ColumnDefinition column : row.columns()) {
            for (DiscoveryMark mark : column.discovery()) {
                if (!(mark instanceof DiscoveryMark.Table)) {
                    report.add(
                            Rule.DISCOVERY_MARK,
                            mark.origin(),
                            mark.annotation(),
                            "rows with @TableName describe tables",
                            "Move it to the rows of another @Discovery, which describe columns");
                } else if (named || !isText(column)) {
                    report.add(
                            Rule.DISCOVERY_MARK,
                            mark.origin(),
                            mark.annotation(),
                            named
                                    ? "another component of the row says it already"
                                    : "`" + column.name() + "` is no text",
                            named ? "Keep one of them" : "Declare it as String");
                } else {
                    named = true;
                }
            }
        }
    }

    private static boolean isText(ColumnDefinition column) {
        return column.type() instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Text;
    }

    private static void checkStanding(
            SourceDefinition source, TableDefinition table, TableDefinition first, Report report) {
        if (!first.equals(table)) {
            report.add(Rule.FOUND_TWICE, table.origin(), first.method(), table.method());
        }
        if (FoundTables.sayKeys(source, table) && !Keys.said(table).isEmpty()) {
            report.add(
                    Rule.FOUND_KEY,
                    FoundTables.described(source, table)
                            .flatMap(FoundTables::key)
                            .flatMap(ColumnDefinition::key)
                            .orElseThrow(),
                    FoundTables.described(source, table)
                            .flatMap(FoundTables::key)
                            .orElseThrow()
                            .name(),
                    "says again what `" + table.method() + "` says of all tables");
        }
    }

    private static void checkName(
            SourceDefinition source, TableDefinition table, ValueDefinition.TableName name, Report report) {
        if (Discoveries.findsTables(table)
                || !(FoundTables.standsFor(table) || table.role() instanceof RoleDefinition.Discovery)) {
            report.add(Rule.TABLE_NAME_PLACE, name.origin(), table.method());
            return;
        }
        Optional<RowDefinition> described = FoundTables.described(source, table);
        if (described.isEmpty()) {
            report.add(Rule.FOUND_NOWHERE, name.origin(), table.method());
            return;
        }
        name.column().ifPresent(column -> {
            List<String> texts = described.get().columns().stream()
                    .filter(FoundTablesRule::isText)
                    .map(ColumnDefinition::name)
                    .toList();
            if (!texts.contains(column.value())) {
                report.add(
                        Rule.FOUND_COLUMN,
                        column.origin(),
                        column.value(),
                        described.get().type().simpleName(),
                        Suggestion.of(column.value(), texts));
            }
        });
    }

    /** Other methods speak of tables whose names are known. */
    private static void checkServed(SourceDefinition source, TableDefinition table, Report report) {
        if (table.role() instanceof RoleDefinition.Deletes deletes) {
            checkServed(source, deletes.of(), report);
        }
        table.values(ValueDefinition.Parent.class).forEach(parent -> checkServed(source, parent.table(), report));
    }

    private static void checkServed(SourceDefinition source, Located<String> name, Report report) {
        Tables.named(source, name.value())
                .filter(FoundTables::standsFor)
                .ifPresent(standing -> report.add(Rule.FOUND_SERVED, name.origin(), name.value()));
    }
}
