package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields that this source has, as a discovery endpoint describes them: one of each type whose word the model
 * knows, and one of a type that nobody knows yet.
 */
final class DiscoveredFields {
    private static final String UNKNOWN_TYPE = "type_of_tomorrow";

    private record Field(
            String name,
            String wireType,
            ColumnType type,
            @Nullable Encoding encoding) {}

    /** A table with the custom fields in the place of what only a run can find; others as they are. */
    static TableModel resolved(SourceModel source, TableModel table) {
        Optional<ColumnModel> dynamic = table.dynamicColumn();
        if (dynamic.isEmpty()) {
            return table;
        }
        List<ColumnModel> columns = new ArrayList<>();
        for (ColumnModel column : table.columns()) {
            if (!column.equals(dynamic.get())) {
                columns.add(column);
            } else if (column.isFlat()) {
                columns.addAll(columns(source, table));
            } else {
                columns.add(new ColumnModel(
                        column.name(),
                        column.description(),
                        new ColumnType.Struct(columns(source, table)),
                        true,
                        column.origin()));
            }
        }
        return table.withColumns(columns);
    }

    /** The custom fields of a table as columns; none where there is nothing to discover. */
    static List<ColumnModel> columns(SourceModel source, TableModel table) {
        return source.discoveryOf(table.name()).stream()
                .flatMap(discovery -> columns((RoleModel.Discovery) discovery.role()).stream())
                .map(column -> isKey(table, column)
                        ? new ColumnModel(column.name(), "", column.type(), false, column.origin(), column.encoding())
                        : column)
                .toList();
    }

    private static boolean isKey(TableModel table, ColumnModel column) {
        return table.primaryKey()
                .contains(table.dynamicColumn()
                                .filter(dynamic -> !dynamic.isFlat())
                                .map(dynamic -> dynamic.name() + ".")
                                .orElse("")
                        + column.name());
    }

    /** The custom fields that an endpoint describes, as columns. */
    static List<ColumnModel> columns(RoleModel.Discovery discovery) {
        return fields(discovery).stream()
                .map(field -> new ColumnModel(
                        field.name(), "", field.type(), true, new ColumnModel.Field(field.name()), field.encoding()))
                .toList();
    }

    private static List<Field> fields(RoleModel.Discovery discovery) {
        List<Field> fields = new ArrayList<>();
        discovery
                .types()
                .forEach(mapping -> fields.add(new Field(
                        "custom_" + mapping.wire().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_") + "_"
                                + fields.size(),
                        mapping.wire(),
                        mapping.type(),
                        mapping.encoding())));
        fields.add(new Field("custom_" + fields.size(), UNKNOWN_TYPE, discovery.otherwise(), null));
        return fields;
    }

    /** How many rows a discovery endpoint has; empty for other tables. */
    static Optional<Integer> count(TableModel table) {
        return table.role() instanceof RoleModel.Discovery discovery
                ? Optional.of(fields(discovery).size())
                : SampleTables.count(table);
    }

    /** A row of a discovery endpoint: made up, but for what describes the field of that number. */
    static Map<String, @Nullable Object> describe(
            TableModel table, long sequence, Map<String, @Nullable Object> madeUp) {
        if (!(table.role() instanceof RoleModel.Discovery discovery)) {
            return madeUp;
        }
        Field field = fields(discovery).get((int) sequence);
        Map<String, @Nullable Object> row = WirePath.of(table, discovery.name()).with(madeUp, field.name());
        String type = discovery.type();
        return type == null ? row : WirePath.of(table, type).with(row, field.wireType());
    }

    /** A row of a table with those of its custom fields that are asked for. */
    static Map<String, @Nullable Object> narrowed(
            TableModel table, ColumnModel dynamic, Map<String, @Nullable Object> row, List<String> names) {
        WirePath place = WirePath.of(table, dynamic.name());
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        place.get(row)
                .ifPresent(fields -> ((Map<?, ?>) fields).forEach((name, value) -> {
                    if (names.contains(String.valueOf(name))) {
                        kept.put(String.valueOf(name), value);
                    }
                }));
        return place.with(row, kept);
    }

    /** A row without those of its custom fields that are not asked for, where they lie in the row itself. */
    static Map<String, @Nullable Object> narrowed(
            List<String> custom, Map<String, @Nullable Object> row, List<String> names) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(row);
        kept.keySet().removeIf(name -> custom.contains(name) && !names.contains(name));
        return kept;
    }

    private DiscoveredFields() {}
}
