package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;
import java.util.Set;

/** Columns from events are columns of the row, and name a column of the feed of each table of these rows. */
final class FromFeedRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = source.rows();
        for (RowDefinition row : RowWalk.all(source)) {
            for (ColumnDefinition column : row.columns()) {
                column.fromFeed().ifPresent(named -> {
                    String name = RowWalk.name(row, column);
                    if (!rows.contains(row)) {
                        report.add(Rule.FROM_FEED_NESTED, named.origin(), name);
                    } else if (column.fromOption().isPresent()
                            || column.fromParent().isPresent()) {
                        report.add(Rule.FROM_FEED_BOTH, named.origin(), name);
                    } else {
                        checkTables(source, row, column, named, report);
                    }
                });
            }
        }
    }

    private static void checkTables(
            SourceDefinition source, RowDefinition row, ColumnDefinition column, Located<String> named, Report report) {
        for (TableDefinition table : source.tables()) {
            boolean served = table.row().filter(row::equals).isPresent()
                    && (!Feeds.isDetail(table) || Feeds.served(source, table).isEmpty());
            if (served) {
                Optional<TableDefinition> feed = Feeds.naming(source, table);
                if (feed.isPresent()) {
                    checkColumn(table, column, named, feed.get(), report);
                } else if (!Feeds.isDetail(table)) {
                    report.add(
                            Rule.FROM_FEED_MISSING, named.origin(), table.name().value(), column.name());
                }
            }
        }
    }

    private static void checkColumn(
            TableDefinition table,
            ColumnDefinition column,
            Located<String> named,
            TableDefinition feed,
            Report report) {
        if (feed.row().isEmpty()) {
            return;
        }
        RowDefinition events = feed.row().get();
        Optional<ColumnDefinition> found = events.find(named.value());
        String feedName = feed.name().value();
        if (found.isEmpty()) {
            report.add(
                    Rule.FROM_FEED_COLUMN,
                    named.origin(),
                    named.value(),
                    feedName,
                    Suggestion.of(named.value(), Columns.paths(events)));
        } else if (!found.get().type().equals(column.type())) {
            report.add(
                    Rule.FROM_FEED_TYPE,
                    column.origin(),
                    column.name(),
                    TypeWords.of(column.type()),
                    named.value(),
                    feedName,
                    TypeWords.of(found.get().type()));
        } else if (Keys.said(table).contains(column.name())) {
            report.add(Rule.FROM_FEED_NULL, named.origin(), column.name(), "Choose a key of the row itself");
        } else if (column.primitive()) {
            report.add(Rule.FROM_FEED_NULL, named.origin(), column.name(), "Declare it as one that can be null");
        }
    }
}
