package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RoleModel;
import dev.tributary.runtime.options.Options;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
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
        Optional<ColumnModel> dynamic = table.model().dynamicColumn();
        if (dynamic.isEmpty()) {
            return new TableShape(table.schema().get(), List.of());
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
                StructType found = ask(table, values);
                shape = new TableShape(
                        replaced(table.schema().get(), dynamic.get().name(), found),
                        schema(table).columns(found));
                known.put(asked, shape);
            }
            return shape;
        }
    }

    /** The columns with which a read was planned, wherever that was. */
    TableShape planned(RestTable table, StructType schema) {
        return table.model()
                .dynamicColumn()
                .map(dynamic -> {
                    StructType found = found(schema, dynamic.name());
                    return new TableShape(
                            replaced(table.schema().get(), dynamic.name(), found),
                            schema(table).columns(found));
                })
                .orElseGet(() -> new TableShape(table.schema().get(), List.of()));
    }

    private static StructType found(StructType schema, String dynamic) {
        return Stream.of(schema.fields())
                .filter(field -> field.name().equals(dynamic))
                .map(field -> (StructType) field.dataType())
                .findFirst()
                .orElseGet(StructType::new);
    }

    /** A struct without fields cannot be stored, so without discovered columns there is no column that takes them. */
    private static StructType replaced(StructType declared, String dynamic, StructType found) {
        List<StructField> fields = new ArrayList<>();
        for (StructField field : declared.fields()) {
            if (!field.name().equals(dynamic)) {
                fields.add(field);
            } else if (!found.isEmpty()) {
                fields.add(new StructField(field.name(), found, true, field.metadata()));
            }
        }
        return new StructType(fields.toArray(StructField[]::new));
    }

    private StructType ask(RestTable table, Map<String, String> options) {
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
                        && discovery.of().equals(table.model().name()))
                .findFirst()
                .orElse(null);
    }
}
