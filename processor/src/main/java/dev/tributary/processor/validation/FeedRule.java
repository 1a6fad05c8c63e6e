package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** A change feed names rows of a table by its key, says what of it is new, and has its rows fetched. */
final class FeedRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (table.roles().size() == 1 && table.role() instanceof RoleDefinition.ChangeFeed feed) {
            check(source, table, feed, report);
        }
    }

    private static void check(
            SourceDefinition source, TableDefinition table, RoleDefinition.ChangeFeed feed, Report report) {
        checkChanges(table, feed, report);
        Optional<TableDefinition> served = Feeds.served(source, table);
        if (served.isEmpty()) {
            report.add(
                    Rule.FEED_TABLE,
                    feed.of().origin(),
                    feed.of().value(),
                    source.type().simpleName(),
                    Suggestion.of(feed.of().value(), names(source)));
            return;
        }
        TableDefinition of = served.get();
        String name = of.name().value();
        TableDefinition first = Feeds.of(source, of).findFirst().orElseThrow();
        if (!first.equals(table)) {
            report.add(Rule.FEED_TWICE, feed.of().origin(), first.method(), name);
            return;
        }
        if (Feeds.detailsOf(source, of).findFirst().isEmpty()) {
            report.add(Rule.FEED_DETAIL, feed.origin(), name, name);
        }
        table.row().ifPresent(row -> checkKey(table, row, of, feed, report));
        checkOptions(of, table, report);
    }

    /** The names of the tables that can have a feed. */
    static List<String> names(SourceDefinition source) {
        return Tables.listed(source).stream().map(other -> other.name().value()).toList();
    }

    private static void checkChanges(TableDefinition table, RoleDefinition.ChangeFeed feed, Report report) {
        if (!Cursors.findsChanges(table)) {
            report.add(Rule.FEED_CHANGES, feed.origin(), table.name().value());
        }
        boolean byToken = !table.values(ValueDefinition.ChangeToken.class).isEmpty();
        feed.retention().ifPresent(retention -> {
            if (byToken) {
                report.add(Rule.FEED_RETENTION, retention.origin());
            } else {
                IncrementalRule.checkDuration(retention, true, report);
            }
        });
        if (!byToken) {
            table.values(ValueDefinition.Parent.class).stream()
                    .map(ValueDefinition::origin)
                    .findFirst()
                    .or(() -> table.options().stream()
                            .filter(OptionDefinition::each)
                            .map(option -> option.name().origin())
                            .findFirst())
                    .ifPresent(origin ->
                            report.add(Rule.FEED_SCOPE, origin, table.name().value()));
        }
    }

    private static void checkKey(
            TableDefinition table,
            RowDefinition row,
            TableDefinition of,
            RoleDefinition.ChangeFeed feed,
            Report report) {
        Located<String> key = feed.key();
        String name = of.name().value();
        Optional<ColumnDefinition> column = row.find(key.value());
        List<String> identifying = Feeds.keyInRows(of);
        if (column.isEmpty()) {
            report.add(
                    Rule.FEED_KEY,
                    key.origin(),
                    key.value(),
                    table.name().value(),
                    Suggestion.of(key.value(), Columns.paths(row)),
                    name);
        } else if (identifying.size() > 1
                || (identifying.size() == 1 && identifying.get(0).contains("."))) {
            report.add(
                    Rule.FEED_KEY_TYPE,
                    key.origin(),
                    name,
                    key.value(),
                    "their key is `" + String.join("`, `", identifying) + "`",
                    "Choose a key that is one column of the row");
        } else if (identifying.size() == 1) {
            of.row()
                    .flatMap(rows -> rows.find(identifying.get(0)))
                    .filter(known -> !known.type().equals(column.get().type()))
                    .ifPresent(known -> report.add(
                            Rule.FEED_KEY_TYPE,
                            key.origin(),
                            name,
                            key.value(),
                            "that is " + TypeWords.of(column.get().type()) + ", and the key `" + identifying.get(0)
                                    + "` " + TypeWords.of(known.type()),
                            "Declare both alike"));
        }
    }

    /** Options are those of the table. */
    static void checkOptions(TableDefinition of, TableDefinition table, Report report) {
        List<String> known =
                of.options().stream().map(option -> option.name().value()).toList();
        for (OptionDefinition option : table.options()) {
            String name = option.name().value();
            if (!known.contains(name)) {
                report.add(
                        Rule.FEED_OPTION, option.name().origin(), of.name().value(), name, Suggestion.of(name, known));
            }
        }
    }
}
