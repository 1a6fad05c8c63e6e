package dev.tributary.processor.validation;

import dev.tributary.model.ErrorModel.Action;
import dev.tributary.processor.definition.IncrementalDefinition;
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

/** A listing feeds a table, and the span that it takes is that of one. */
final class ListingRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (Listings.is(table)) {
            checkListing(source, table, report);
        } else if (table.incremental().isPresent()) {
            Listings.spanning(source, table).ifPresent(listing -> {
                checkFed(table, listing, table.incremental().get(), report);
                checkSkipped(source, table, listing, report);
            });
        }
    }

    private static void checkSkipped(
            SourceDefinition source, TableDefinition table, TableDefinition listing, Report report) {
        Stream.of(table.errors(), listing.errors(), source.errors())
                .flatMap(List::stream)
                .filter(error -> error.action().value().equals(Action.SKIP.name()))
                .forEach(error -> report.add(Rule.LISTING_SKIP, error.action().origin()));
    }

    private static void checkListing(SourceDefinition source, TableDefinition listing, Report report) {
        String name = listing.name().value();
        List<TableDefinition> fed = Listings.fed(source, listing);
        boolean named = source.tables().stream()
                .flatMap(table -> table.values(ValueDefinition.Parent.class).stream())
                .anyMatch(parent -> parent.table().value().equals(name));
        if (!named) {
            report.add(Rule.LISTING_UNUSED, listing.role().origin(), name, name);
            return;
        }
        listing.incremental()
                .filter(incremental -> fed.stream().noneMatch(Parents::isChangedOnly))
                .ifPresent(incremental -> report.add(Rule.LISTING_INCREMENTAL, incremental.origin(), name));
        boolean taken = fed.stream()
                .anyMatch(table -> table.incremental().isPresent()
                        && !Parents.isChangedOnly(table)
                        && !Feeds.follow(source, table));
        if (listing.incremental().isEmpty()) {
            bounds(listing)
                    .filter(origin -> !taken)
                    .ifPresent(origin -> report.add(Rule.LISTING_SPAN_UNUSED, origin, name));
        }
        bounds(listing)
                .filter(origin -> taken)
                .flatMap(origin -> scoped(listing))
                .ifPresent(origin -> report.add(Rule.LISTING_SCOPE, origin, name));
    }

    private static void checkFed(
            TableDefinition table, TableDefinition listing, IncrementalDefinition incremental, Report report) {
        String name = listing.name().value();
        bounds(table).ifPresent(origin -> report.add(Rule.LISTING_SPAN_TWICE, origin, name));
        if (!incremental.order().value().equals("NONE")) {
            report.add(
                    Rule.LISTING_ORDER,
                    incremental.order().origin(),
                    incremental.order().value(),
                    name);
        }
        table.values(ValueDefinition.Option.class).stream()
                .filter(option -> option.option().each())
                .findFirst()
                .ifPresent(option -> report.add(
                        Rule.LISTING_SCOPE, option.origin(), table.name().value()));
    }

    private static Optional<Origin> bounds(TableDefinition table) {
        return Stream.concat(
                        table.values(ValueDefinition.Start.class).stream().map(ValueDefinition::origin),
                        table.values(ValueDefinition.End.class).stream().map(ValueDefinition::origin))
                .findFirst();
    }

    /** Where a table is asked for several times. */
    private static Optional<Origin> scoped(TableDefinition table) {
        return Stream.concat(
                        table.values(ValueDefinition.Parent.class).stream().map(ValueDefinition::origin),
                        table.options().stream()
                                .filter(OptionDefinition::each)
                                .map(option -> option.name().origin()))
                .findFirst();
    }
}
