package dev.tributary.processor.validation;

import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Methods that list what tables are asked for by. */
final class Listings {

    static boolean is(TableDefinition table) {
        return table.role() instanceof RoleDefinition.Listing;
    }

    /** The listing that is the parent of a table and says where its spans begin or end. */
    static Optional<TableDefinition> spanning(SourceDefinition source, TableDefinition table) {
        return Parents.isChangedOnly(table) || Feeds.naming(source, table).isPresent()
                ? Optional.empty()
                : Lineages.of(source, table).parent().filter(parent -> is(parent) && Cursors.areSent(parent));
    }

    /** The tables whose parent a listing is. */
    static List<TableDefinition> fed(SourceDefinition source, TableDefinition listing) {
        return source.tables().stream()
                .filter(table -> Lineages.of(source, table)
                        .parent()
                        .filter(listing::equals)
                        .isPresent())
                .toList();
    }

    /** The values of that kind that a table's requests carry, or those of the listing that takes its span. */
    static <V extends ValueDefinition> List<V> values(SourceDefinition source, TableDefinition table, Class<V> kind) {
        return Stream.concat(Stream.of(table), spanning(source, table).stream())
                .flatMap(each -> each.values(kind).stream())
                .toList();
    }

    private Listings() {}
}
