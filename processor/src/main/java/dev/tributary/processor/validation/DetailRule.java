package dev.tributary.processor.validation;

import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** A detail fetches one row of a table, which a feed names and which may be gone. */
final class DetailRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (table.roles().size() == 1 && table.role() instanceof RoleDefinition.Detail detail) {
            check(source, table, detail, report);
        }
    }

    private static void check(
            SourceDefinition source, TableDefinition table, RoleDefinition.Detail detail, Report report) {
        Optional<TableDefinition> served = Feeds.served(source, table);
        String name = detail.of().value();
        if (served.isEmpty()) {
            report.add(
                    Rule.DETAIL_TABLE,
                    detail.of().origin(),
                    name,
                    source.type().simpleName(),
                    Suggestion.of(name, FeedRule.names(source)));
            return;
        }
        TableDefinition of = served.get();
        TableDefinition first = Feeds.detailsOf(source, of).findFirst().orElseThrow();
        if (!first.equals(table)) {
            report.add(Rule.DETAIL_TWICE, detail.of().origin(), first.method(), name);
            return;
        }
        Optional<TableDefinition> feed = Feeds.of(source, of).findFirst();
        if (feed.isEmpty()) {
            report.add(Rule.DETAIL_FEED, detail.of().origin(), name);
            return;
        }
        checkRow(table, of, report);
        checkRequest(table, feed.get(), report);
        checkAlone(table, report);
        if (table.errors().stream().noneMatch(Errors::isDeleted)) {
            report.add(Rule.DETAIL_GONE, detail.origin());
        }
        FeedRule.checkOptions(of, table, report);
    }

    private static void checkRow(TableDefinition table, TableDefinition of, Report report) {
        Optional<RowDefinition> row = table.row();
        Optional<RowDefinition> rows = of.row();
        if (row.isPresent() && rows.isPresent() && !row.equals(rows)) {
            report.add(
                    Rule.DETAIL_ROW,
                    table.origin(),
                    of.name().value(),
                    rows.get().type().simpleName(),
                    row.get().type().simpleName());
        }
    }

    private static void checkRequest(TableDefinition table, TableDefinition feed, Report report) {
        String name = feed.name().value();
        String key = ((RoleDefinition.ChangeFeed) feed.role()).key().value();
        List<ValueDefinition.Parent> parents = table.values(ValueDefinition.Parent.class);
        boolean asks = parents.stream()
                .anyMatch(parent -> parent.table().value().equals(name)
                        && parent.column().value().equals(key));
        if (!asks && feed.row().flatMap(row -> row.find(key)).isPresent()) {
            report.add(Rule.DETAIL_PARENT, table.origin(), name, name, key);
        }
        parents.stream()
                .filter(ValueDefinition.Parent::isBatched)
                .forEach(parent -> report.add(Rule.DETAIL_BATCH, parent.batch().origin()));
        parents.stream()
                .filter(parent -> parent.changedOnly().value())
                .forEach(parent ->
                        report.add(Rule.DETAIL_ALONE, parent.changedOnly().origin(), "changedOnly"));
    }

    private static void checkAlone(TableDefinition table, Report report) {
        table.incremental()
                .map(IncrementalDefinition::origin)
                .ifPresent(origin -> report.add(Rule.DETAIL_ALONE, origin, "@Incremental"));
        table.values(ValueDefinition.Start.class)
                .forEach(start -> report.add(Rule.DETAIL_ALONE, start.origin(), "@CursorStart"));
        table.values(ValueDefinition.End.class)
                .forEach(end -> report.add(Rule.DETAIL_ALONE, end.origin(), "@CursorEnd"));
        table.values(ValueDefinition.ChangeToken.class)
                .forEach(token -> report.add(Rule.DETAIL_ALONE, token.origin(), "@ChangeToken"));
        table.own().paginations().stream()
                .filter(pagination -> !(pagination instanceof PaginationDefinition.Single))
                .forEach(pagination -> report.add(Rule.DETAIL_ALONE, pagination.origin(), "A pagination"));
    }
}
