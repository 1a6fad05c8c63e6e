package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.ResponseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The tables of a source that are found at run time: asked for once a run, and none where nothing finds any. */
final class FoundTables {
    private static final String FACTS = "tributary.table";

    private final Connection connection;
    private final SourceModel source;
    private final Map<String, RestTable> tables;
    private @Nullable Map<String, FoundTable> known;

    /** @param tables what serves the source's tables, by name; filled later */
    FoundTables(Connection connection, SourceModel source, Map<String, RestTable> tables) {
        this.connection = connection;
        this.source = source;
        this.tables = tables;
    }

    /** The names of the tables, in the source's order. */
    List<String> names() {
        return List.copyOf(known().keySet());
    }

    /** The table of that name. */
    Optional<RestTable> named(String name) {
        return Optional.ofNullable(known().get(name)).map(found -> table(name, found));
    }

    /** The table of that name as a read was planned with it elsewhere, without asking for it. */
    Optional<RestTable> planned(String name, StructType schema) {
        return source.found()
                .flatMap(like -> Stream.of(schema.fields())
                        .filter(field -> field.metadata().contains(FACTS))
                        .map(field ->
                                FoundTable.parse(like.name(), field.metadata().getString(FACTS)))
                        .findFirst())
                .map(found -> table(name, found));
    }

    /** A schema that says of itself which found table it is of; of a declared table as it is. */
    static StructType marked(RestTable table, StructType schema) {
        if (table.found().isEmpty() || schema.isEmpty()) {
            return schema;
        }
        StructField[] fields = schema.fields().clone();
        StructField first = fields[0];
        fields[0] = new StructField(
                first.name(),
                first.dataType(),
                first.nullable(),
                new MetadataBuilder()
                        .withMetadata(first.metadata())
                        .putString(FACTS, table.found().get().toJson())
                        .build());
        return new StructType(fields);
    }

    private RestTable table(String name, FoundTable found) {
        RestTable like = Objects.requireNonNull(tables.get(found.like()), found.like());
        RoleModel.TableDiscovery role = role();
        like.model().request().parameters().stream()
                .filter(parameter -> parameter.place() == ParameterModel.Place.PATH)
                .filter(parameter -> parameter.value() instanceof ValueModel.TableName)
                .forEach(parameter -> require(name, found, ((ValueModel.TableName) parameter.value()).column()));
        List<String> key = role.key() == null
                ? like.model().primaryKey()
                : List.of(path(like.model(), require(name, found, role.key())));
        return new RestTable(
                new Place(source.name(), name),
                like.model().like(name, new RoleModel.Table(), like.model().request(), key),
                like.schema(),
                like.decoders(),
                like.requests(),
                like.terms(),
                like.hooks(),
                Optional.of(found));
    }

    /** A discovered column's place among the table's columns. */
    private static String path(TableModel like, String wireName) {
        return like.columns().stream()
                .filter(column -> column.origin() instanceof ColumnModel.Field field
                        && field.wireName().equals(wireName))
                .map(ColumnModel::name)
                .findFirst()
                .orElseGet(() -> like.dynamicColumn()
                                .filter(column -> !column.isFlat())
                                .map(column -> column.name() + ".")
                                .orElse("")
                        + SparkNames.column(wireName));
    }

    private String require(String name, FoundTable found, String column) {
        return found.said(column)
                .orElseThrow(() -> new ResponseException(finder().place()
                        .says(
                                "the source says no `" + column + "` of the table `" + name
                                        + "`, so that it cannot be read",
                                "let the descriptor find only tables that have one, by the path of @Records.")));
    }

    private synchronized Map<String, FoundTable> known() {
        Map<String, FoundTable> found = known;
        if (found == null) {
            found = source.found().isEmpty() ? Map.of() : ask();
            known = found;
        }
        return found;
    }

    private RestTable finder() {
        return Objects.requireNonNull(
                tables.get(source.tableDiscovery().orElseThrow().name()));
    }

    private RoleModel.TableDiscovery role() {
        return (RoleModel.TableDiscovery) finder().model().role();
    }

    private Map<String, FoundTable> ask() {
        RestTable finder = finder();
        List<String> columns = finder.model().columns().stream()
                .filter(column -> column.type() instanceof ColumnType.Text)
                .map(ColumnModel::name)
                .toList();
        Map<String, FoundTable> found = new LinkedHashMap<>();
        TableShape shape = new TableShape(finder.schema().get(), List.of());
        Read read = Read.of(connection, finder, new ReadOptions(Map.of(), columns), shape, Presence.EITHER);
        Map<String, String> taken = new HashMap<>();
        source.listed().forEach(table -> taken.put(table.name().toLowerCase(Locale.ROOT), "the descriptor declares"));
        try (Pages pages = read.pages(CursorBounds.NONE)) {
            pages.open();
            for (InternalRow row = pages.next(); row != null; row = pages.next()) {
                add(found(columns, row), found, taken);
            }
            SnapshotRead.checkComplete(finder, pages);
        }
        return found;
    }

    private FoundTable found(List<String> columns, InternalRow row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!row.isNullAt(i)) {
                values.put(columns.get(i), row.getUTF8String(i).toString());
            }
        }
        return new FoundTable(source.found().orElseThrow().name(), values);
    }

    private void add(FoundTable table, Map<String, FoundTable> found, Map<String, String> taken) {
        Place place = finder().place();
        String wireName = table.said(role().name())
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new ResponseException(
                        place.says("a table has no name", "correct the component with @TableName in the descriptor.")));
        String name = SparkNames.table(wireName);
        FoundTable same = found.get(name);
        if (same != null && same.equals(table)) {
            return;
        }
        String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), "the source has as `" + wireName + "`");
        if (other != null) {
            throw new ResponseException(place.says(
                    "the source has a table `" + wireName + "`, and " + other + " one that Spark cannot tell from it",
                    "rename one of them at the source, or the declared one with @Table(name)."));
        }
        found.put(name, table);
    }
}
