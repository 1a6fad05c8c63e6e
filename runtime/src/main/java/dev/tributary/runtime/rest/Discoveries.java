package dev.tributary.runtime.rest;

import dev.tributary.model.RoleModel;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.options.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The columns of tables in one run: those of the descriptor, and those that the source is asked for, once. */
final class Discoveries {
    private final Connection connection;
    private final Map<String, RestTable> tables;
    private final Map<Asked, TableShape> known = new HashMap<>();

    /** What columns can depend on. */
    private record Asked(String table, Map<String, String> options) {}

    /** @param tables what serves the source's tables, by name; filled later */
    Discoveries(Connection connection, Map<String, RestTable> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** The columns of a table that is read with these options; asks the source unless this run has done so. */
    TableShape shape(RestTable table, Map<String, String> given) {
        Optional<DynamicColumn> dynamic = DynamicColumn.of(table);
        if (dynamic.isEmpty()) {
            return new TableShape(FoundTables.marked(table, table.schema().get()), List.of());
        }
        Options options = table.options(given);
        Map<String, String> values = new HashMap<>();
        table.model()
                .options()
                .forEach(option -> options.get(option.name()).ifPresent(value -> values.put(option.name(), value)));
        synchronized (known) {
            Asked asked = new Asked(table.model().name(), Map.copyOf(values));
            TableShape shape = known.get(asked);
            if (shape == null) {
                StructType found = schema(table)
                        .struct(
                                dynamic.get().undeclared(ask(table, values)),
                                table.model().primaryKey());
                shape = shape(dynamic.get(), found);
                requireKey(table, shape);
                known.put(asked, shape);
            }
            return shape;
        }
    }

    /** The columns with which a read was planned, wherever that was. */
    TableShape planned(RestTable table, StructType schema) {
        return DynamicColumn.of(table)
                .map(dynamic -> shape(dynamic, dynamic.found(schema)))
                .orElseGet(() -> new TableShape(table.schema().get(), List.of()));
    }

    private TableShape shape(DynamicColumn dynamic, StructType found) {
        RestTable table = dynamic.table();
        return new TableShape(
                FoundTables.marked(table, dynamic.schema(found)), schema(table).columns(found));
    }

    /** A key that the source names must be one of its columns. */
    private static void requireKey(RestTable table, TableShape shape) {
        for (String key : table.model().primaryKey()) {
            if (table.found().isPresent()
                    && shape.schema().getFieldIndex(key.split("\\.", -1)[0]).isEmpty()) {
                throw new ResponseException(
                        table.place()
                                .says(
                                        "its key is to be `" + key + "`, which is none of its columns",
                                        "correct the component with @Key that describes the table, or what discovers its columns."));
            }
        }
    }

    private List<DiscoveredSchema.Found> ask(RestTable table, Map<String, String> options) {
        RestTable discovery = discovery(table);
        return discovery == null
                ? new HookedDiscovery(connection, table).columns(options)
                : new DiscoveryRead(connection, discovery, schema(table)).columns(options);
    }

    private DiscoveredSchema schema(RestTable table) {
        RestTable discovery = discovery(table);
        return discovery == null
                ? new DiscoveredSchema(table.place(), null)
                : new DiscoveredSchema(discovery.place(), (RoleModel.Discovery)
                        discovery.model().role());
    }

    private @Nullable RestTable discovery(RestTable table) {
        return tables.values().stream()
                .filter(other -> other.model().role() instanceof RoleModel.Discovery discovery
                        && discovery.of().equals(table.declaredName()))
                .map(other -> other.about(table.found()))
                .findFirst()
                .orElse(null);
    }
}
