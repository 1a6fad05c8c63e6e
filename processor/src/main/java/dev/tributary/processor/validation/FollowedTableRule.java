package dev.tributary.processor.validation;

import dev.tributary.model.ErrorModel.Action;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of a table that has a change feed, the feed alone says what is read. */
final class FollowedTableRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Feeds.of(source, table).findFirst().ifPresent(feed -> {
            if (!table.ingestion().value().equals("DERIVED")) {
                report.add(Rule.FEED_INGESTION, table.ingestion().origin());
            }
            checkAlone(table, feed, report);
            table.options().stream()
                    .filter(OptionDefinition::each)
                    .forEach(option -> report.add(
                            Rule.FEED_SCOPE,
                            option.name().origin(),
                            table.name().value()));
            checkSkipped(source, table, feed, report);
            Feeds.cursor(table).ifPresent(cursor -> checkCursor(table, cursor, feed, report));
        });
    }

    private static void checkAlone(TableDefinition table, TableDefinition feed, Report report) {
        table.values(ValueDefinition.Start.class)
                .forEach(start -> alone(table, feed, "@CursorStart", start.origin(), report));
        table.values(ValueDefinition.End.class).forEach(end -> alone(table, feed, "@CursorEnd", end.origin(), report));
        table.values(ValueDefinition.ChangeToken.class)
                .forEach(token -> alone(table, feed, "@ChangeToken", token.origin(), report));
        table.values(ValueDefinition.Parent.class).stream()
                .filter(parent -> parent.changedOnly().value())
                .forEach(parent ->
                        alone(table, feed, "changedOnly", parent.changedOnly().origin(), report));
        table.incremental().ifPresent(incremental -> checkAlone(table, feed, incremental, report));
    }

    private static void checkAlone(
            TableDefinition table, TableDefinition feed, IncrementalDefinition incremental, Report report) {
        incremental.clientFilter().ifPresent(origin -> alone(table, feed, "clientFilter", origin, report));
        alone(table, feed, "lookback", incremental.lookback(), report);
        alone(table, feed, "lag", incremental.lag(), report);
        alone(table, feed, "resolution", incremental.resolution(), report);
        alone(table, feed, "window", incremental.window(), report);
        if (!incremental.order().value().equals("NONE")) {
            alone(table, feed, "order", incremental.order().origin(), report);
        }
    }

    private static void alone(
            TableDefinition table, TableDefinition feed, String what, Optional<Located<String>> said, Report report) {
        said.ifPresent(value -> alone(table, feed, what, value.origin(), report));
    }

    private static void alone(TableDefinition table, TableDefinition feed, String what, Origin origin, Report report) {
        report.add(Rule.FEED_ALONE, origin, feed.name().value(), table.name().value(), what);
    }

    private static void checkSkipped(
            SourceDefinition source, TableDefinition table, TableDefinition feed, Report report) {
        Stream.concat(
                        Stream.of(table, feed).map(TableDefinition::errors),
                        Stream.concat(
                                Feeds.detailsOf(source, table).map(TableDefinition::errors),
                                Stream.of(source.errors())))
                .flatMap(List::stream)
                .filter(error -> error.action().value().equals(Action.SKIP.name()))
                .forEach(error -> report.add(Rule.FEED_SKIP, error.action().origin()));
    }

    /** Which of two versions is newer is said of rows without an event too. */
    private static void checkCursor(TableDefinition table, String cursor, TableDefinition feed, Report report) {
        Optional<Located<String>> from =
                table.row().flatMap(row -> row.find(cursor)).flatMap(ColumnDefinition::fromFeed);
        Optional<String> known = Feeds.cursor(feed);
        if (from.isPresent() && !known.equals(from.map(Located::value))) {
            report.add(
                    Rule.FEED_CURSOR,
                    from.get().origin(),
                    cursor,
                    known.map(path -> "Take `" + path + "`, the cursor of the feed")
                            .orElse("Choose a cursor of the row, or remove @Incremental"));
        }
    }
}
