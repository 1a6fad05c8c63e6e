package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Change feeds, and the methods that fetch what they name. */
final class Feeds {

    /** The feeds of a table; more than one is a mistake. */
    static Stream<TableDefinition> of(SourceDefinition source, TableDefinition table) {
        return table.isListed()
                ? source.tables().stream()
                        .filter(other -> other.role() instanceof RoleDefinition.ChangeFeed feed
                                && feed.of().value().equals(table.name().value()))
                : Stream.of();
    }

    /** Whether a feed names a table's rows that changed. */
    static boolean follow(SourceDefinition source, TableDefinition table) {
        return of(source, table).findFirst().isPresent();
    }

    /** What fetches rows of a table; more than one is a mistake. */
    static Stream<TableDefinition> detailsOf(SourceDefinition source, TableDefinition table) {
        return source.tables().stream()
                .filter(other -> other.role() instanceof RoleDefinition.Detail detail
                        && detail.of().value().equals(table.name().value()));
    }

    static boolean isDetail(TableDefinition table) {
        return table.role() instanceof RoleDefinition.Detail;
    }

    static boolean isFeed(TableDefinition table) {
        return table.role() instanceof RoleDefinition.ChangeFeed;
    }

    /** The table that a feed or a detail serves; another is served by itself. */
    static Optional<TableDefinition> served(SourceDefinition source, TableDefinition table) {
        if (table.role() instanceof RoleDefinition.Detail detail) {
            return Tables.named(source, detail.of().value());
        }
        return table.role() instanceof RoleDefinition.ChangeFeed feed
                ? Tables.named(source, feed.of().value())
                : Optional.of(table).filter(TableDefinition::isListed);
    }

    /** The feed that names the rows of a table, or those that a detail fetches. */
    static Optional<TableDefinition> naming(SourceDefinition source, TableDefinition table) {
        return isFeed(table)
                ? Optional.empty()
                : served(source, table).flatMap(served -> of(source, served).findFirst());
    }

    /** The first of a table's cursor columns, by name or by mark. */
    static Optional<String> cursor(TableDefinition table) {
        return table.incremental()
                .map(IncrementalDefinition::cursors)
                .flatMap(named -> named.isEmpty()
                        ? marked(table)
                        : named.stream().map(Located::value).findFirst());
    }

    private static Optional<String> marked(TableDefinition table) {
        return table.row().stream()
                .flatMap(row -> row.columns().stream())
                .filter(column -> column.cursor().isPresent())
                .map(ColumnDefinition::name)
                .findFirst();
    }

    /** The columns of a table's key whose values are not those of options. */
    static List<String> keyInRows(TableDefinition table) {
        return Keys.said(table).stream()
                .filter(key -> table.row()
                        .flatMap(row -> row.find(key))
                        .filter(column -> column.fromOption().isPresent())
                        .isEmpty())
                .toList();
    }

    private Feeds() {}
}
