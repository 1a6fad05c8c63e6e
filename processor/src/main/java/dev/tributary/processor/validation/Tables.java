package dev.tributary.processor.validation;

import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds tables of a source by what they are for. */
final class Tables {

    /** The tables that users see. */
    static List<TableDefinition> listed(SourceDefinition source) {
        return source.tables().stream().filter(TableDefinition::isListed).toList();
    }

    /** The table of that name that users see. */
    static Optional<TableDefinition> named(SourceDefinition source, String name) {
        return listed(source).stream()
                .filter(table -> table.name().value().equals(name))
                .findFirst();
    }

    /** The methods that tell which rows of a table were deleted. */
    static Stream<TableDefinition> deletesOf(SourceDefinition source, TableDefinition table) {
        return source.tables().stream()
                .filter(other -> other.role() instanceof RoleDefinition.Deletes deletes
                        && deletes.of().value().equals(table.name().value()));
    }

    /** The methods that find the columns of a table. */
    static Stream<TableDefinition> discoveriesOf(SourceDefinition source, TableDefinition table) {
        return source.tables().stream().filter(other -> isDiscoveryOf(other, table) && !Discoveries.findsTables(other));
    }

    /** The methods that find the tables for which a method stands. */
    static Stream<TableDefinition> findersOf(SourceDefinition source, TableDefinition table) {
        return source.tables().stream().filter(other -> isDiscoveryOf(other, table) && Discoveries.findsTables(other));
    }

    private static boolean isDiscoveryOf(TableDefinition other, TableDefinition table) {
        return other.role() instanceof RoleDefinition.Discovery discovery
                && discovery.of().value().equals(table.name().value());
    }

    private Tables() {}
}
