package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables that a source has of which only a run can know: a few, each with requests of its own. */
public final class SampleTables {
    private static final int COUNT = 2;

    private final SourceModel source;

    private SampleTables(SourceModel source) {
        this.source = source;
    }

    /** A source with sample tables in the place of those that are found; as it is where none are, or they are there. */
    public static SourceModel in(SourceModel source) {
        return source.found().map(like -> new SampleTables(source).with(like)).orElse(source);
    }

    private SourceModel with(TableModel like) {
        List<TableModel> tables = new ArrayList<>();
        for (TableModel table : source.tables()) {
            if (table.equals(like)) {
                IntStream.range(0, COUNT).forEach(i -> tables.add(sample(like, i)));
            } else if (table.role() instanceof RoleModel.Discovery role
                    && role.of().equals(like.name())) {
                IntStream.range(0, COUNT).forEach(i -> tables.add(columnsOf(table, role, i)));
            } else {
                tables.add(table);
            }
        }
        return new SourceModel(
                source.version(),
                source.name(),
                source.displayName(),
                source.description(),
                source.connectorClass(),
                source.baseUrl(),
                source.headers(),
                source.references(),
                source.options(),
                source.auth(),
                source.errors(),
                source.limits(),
                source.check(),
                source.hooks(),
                tables);
    }

    private TableModel sample(TableModel like, int number) {
        List<String> key = Optional.ofNullable(finder().key())
                .map(said -> List.of(keyPath(like)))
                .orElse(like.primaryKey());
        return like.like(name(number), new RoleModel.Table(), request(like.request(), number), key);
    }

    private TableModel columnsOf(TableModel table, RoleModel.Discovery role, int number) {
        return table.like(
                table.name() + "_" + (number + 1),
                new RoleModel.Discovery(
                        name(number), role.name(), role.type(), role.description(), role.types(), role.otherwise()),
                request(table.request(), number),
                table.primaryKey());
    }

    private RoleModel.TableDiscovery finder() {
        return (RoleModel.TableDiscovery) source.tableDiscovery().orElseThrow().role();
    }

    /** The discovered column that is the key: the first text among them. */
    private String keyPath(TableModel like) {
        String prefix = like.dynamicColumn()
                .filter(column -> !column.isFlat())
                .map(column -> column.name() + ".")
                .orElse("");
        return prefix + keyField(source, like.name());
    }

    private static String keyField(SourceModel source, String table) {
        TableModel some = source.discoveryOf(table)
                .orElseThrow(() -> new IllegalArgumentException("Nothing discovers the columns of `" + table + "`"));
        return DiscoveredFields.columns((RoleModel.Discovery) some.role()).stream()
                .filter(column -> column.type() instanceof ColumnType.Text && column.encoding() == null)
                .map(ColumnModel::name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No column of `" + table + "` is a text that could be a key; map a word to STRING"));
    }

    private static String name(int number) {
        return "sample_" + (number + 1);
    }

    /** How many rows a discovery of tables has; empty for other tables. */
    static Optional<Integer> count(TableModel table) {
        return table.role() instanceof RoleModel.TableDiscovery ? Optional.of(COUNT) : Optional.empty();
    }

    /** A row of a discovery of tables: made up, but for what describes the sample of that number. */
    static Map<String, @Nullable Object> describe(
            SourceModel source, TableModel table, long sequence, Map<String, @Nullable Object> madeUp) {
        if (!(table.role() instanceof RoleModel.TableDiscovery role)) {
            return madeUp;
        }
        Optional<String> key = Optional.ofNullable(role.key()).map(column -> keyField(source, name(0)));
        Map<String, @Nullable Object> row = madeUp;
        for (ColumnModel column : table.columns()) {
            if (column.type() instanceof ColumnType.Text) {
                row = WirePath.of(table, column.name()).with(row, said(role, key, column.name(), (int) sequence));
            }
        }
        return row;
    }

    /** What the row that describes a sample has in a column of texts. */
    private static String said(RoleModel.TableDiscovery role, Optional<String> key, String column, int number) {
        if (column.equals(role.name())) {
            return name(number);
        }
        return column.equals(role.key()) ? key.orElseThrow() : column + "-" + (number + 1);
    }

    /** The request that asks for one of the samples: what names it is fixed. */
    private RequestModel request(RequestModel all, int number) {
        String path = all.path();
        JsonValue body = JsonValue.parse(Objects.requireNonNullElse(all.body(), "{}"));
        List<HeaderModel> headers = new ArrayList<>(all.headers());
        List<ParameterModel> parameters = new ArrayList<>();
        for (ParameterModel parameter : all.parameters()) {
            if (!(parameter.value() instanceof ValueModel.TableName name)) {
                parameters.add(parameter);
                continue;
            }
            String value = said(name, number);
            switch (parameter.place()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", value);
                case QUERY -> path += (path.contains("?") ? "&" : "?") + parameter.name() + "=" + value;
                case HEADER -> headers.add(new HeaderModel(parameter.name(), value));
                case BODY -> body = body.with(JsonPlace.of(parameter.name()), JsonValue.of(value));
            }
        }
        return new RequestModel(
                all.method(),
                path,
                headers,
                parameters,
                all.body() == null ? null : body.toJson(),
                all.texts().stream().map(text -> text(text, number)).toList());
    }

    private TextModel text(TextModel text, int number) {
        return new TextModel(
                text.into(),
                text.parts().stream()
                        .map(part -> new TextModel.Part(part.pieces().stream()
                                .map(piece -> piece instanceof TextModel.Inserted inserted
                                                && inserted.value() instanceof ValueModel.TableName name
                                        ? new TextModel.Literal(text.quote().escape(said(name, number)))
                                        : piece)
                                .toList()))
                        .toList(),
                text.join(),
                text.suffix(),
                text.quote());
    }

    private String said(ValueModel.TableName name, int number) {
        RoleModel.TableDiscovery finder = finder();
        return said(
                finder,
                Optional.ofNullable(finder.key()).map(column -> keyField(source, finder.of())),
                name.column(),
                number);
    }
}
