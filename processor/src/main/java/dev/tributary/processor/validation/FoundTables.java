package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DiscoveryMark;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import java.util.Optional;

/** What methods say of tables that are found at run time. */
final class FoundTables {

    /** Whether a method stands for all tables that are found. */
    static boolean standsFor(TableDefinition table) {
        return table.isListed()
                && !table.values(ValueDefinition.TableName.class).isEmpty();
    }

    /** The rows that describe the tables that a method stands for, or whose columns it finds. */
    static Optional<RowDefinition> described(SourceDefinition source, TableDefinition table) {
        Optional<TableDefinition> of = table.role() instanceof RoleDefinition.Discovery discovery
                ? Tables.named(source, discovery.of().value())
                : Optional.of(table);
        return of.flatMap(standing -> Tables.findersOf(source, standing).findFirst())
                .flatMap(TableDefinition::row);
    }

    /** The component of a row that describes a table which is the name of the key's column. */
    static Optional<ColumnDefinition> key(RowDefinition row) {
        return row.columns().stream().filter(column -> column.key().isPresent()).findFirst();
    }

    /** Whether each table that is found says itself what its key is. */
    static boolean sayKeys(SourceDefinition source, TableDefinition table) {
        return standsFor(table)
                && described(source, table).flatMap(FoundTables::key).isPresent();
    }

    /** The column of the describing row that a parameter sends. */
    static String column(SourceDefinition source, TableDefinition table, ValueDefinition.TableName name) {
        return name.column()
                .map(Located::value)
                .orElseGet(() -> Discoveries.marked(described(source, table).orElseThrow(), DiscoveryMark.Table.class)
                        .get(0)
                        .column()
                        .name());
    }

    private FoundTables() {}
}
