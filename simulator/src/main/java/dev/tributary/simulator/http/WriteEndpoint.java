package dev.tributary.simulator.http;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.RecordPath;
import dev.tributary.model.RequestModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WrittenModel;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.SimulatedTable;
import dev.tributary.simulator.data.WrittenRows;
import dev.tributary.simulator.payload.RowShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Serves a request that changes a table. */
final class WriteEndpoint {
    private final WriteModel write;
    private final TableModel table;
    private final Route route;
    private final SentOptions options;
    private final WrittenRows rows;

    /** What a request is answered with. */
    record Written(int status, Object body) {}

    WriteEndpoint(WriteModel write, SimulatedTable data, SampleOptions samples) {
        this.write = write;
        this.table = data.model();
        this.route = new Route(table, new RequestModel(write.method(), write.path(), List.of(), List.of()));
        this.options = new SentOptions(table, samples.ofTable(table));
        this.rows = new WrittenRows(data);
    }

    Route route() {
        return route;
    }

    String table() {
        return write.table();
    }

    /**
     * Does what is asked.
     *
     * @throws Refusal if the request is not what the model says, or there is no such row
     */
    Written answer(HttpUrl address, Headers headers, Map<String, String> path, String body, Credentials credentials) {
        checkNames(address, credentials);
        SentRequest request = new SentRequest(address, headers, path, read(body), new JsonValue.Null());
        Map<String, Object> key = new HashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (WrittenModel parameter : write.parameters()) {
            ParameterModel sent = sent(parameter);
            if (parameter.value() instanceof WrittenModel.Column column) {
                Object value = value(parameter, SentValues.of(sent, request));
                boolean names = write.kind() != WriteModel.Kind.INSERT
                        && table.primaryKey().contains(column.column());
                (names ? key : values).put(column.column(), value);
            } else {
                options.check(sent, request);
            }
        }
        return switch (write.kind()) {
            case INSERT -> new Written(201, row(rows.insert(values)));
            case UPDATE -> new Written(200, row(rows.update(key, values).orElseThrow(() -> gone(key))));
            case DELETE -> {
                if (!rows.delete(key)) {
                    throw gone(key);
                }
                yield new Written(200, Map.of("deleted", true));
            }
        };
    }

    private static Refusal gone(Map<String, Object> key) {
        return new Refusal(404, "Not Found: there is no row " + key);
    }

    private Object row(Map<String, @Nullable Object> wire) {
        Container answer = new Container();
        answer.at(RecordPath.parse(write.at())).set(RowShape.of(table.columns(), wire));
        return answer.value();
    }

    private static ParameterModel sent(WrittenModel parameter) {
        String name = parameter.value() instanceof WrittenModel.Option option
                ? option.option()
                : ((WrittenModel.Column) parameter.value()).column();
        return new ParameterModel(
                parameter.place(), parameter.name(), parameter.encoded(), new ValueModel.Option(name, null));
    }

    private Object value(WrittenModel parameter, Optional<JsonValue> sent) {
        JsonValue found = sent.orElseThrow(() -> new Refusal(400, "`" + parameter.name() + "` is missing"));
        ColumnModel column =
                table.column(((WrittenModel.Column) parameter.value()).column()).orElseThrow();
        String text = found.scalar()
                .orElseThrow(() -> new Refusal(400, "`" + parameter.name() + "` is " + found.described()));
        boolean inBody = parameter.place() == Place.BODY;
        if (column.type() instanceof ColumnType.Int64) {
            require(!inBody || found instanceof JsonValue.Numeral, parameter, "a number", found);
            return Long.valueOf(text);
        }
        if (column.type() instanceof ColumnType.Bool) {
            require(!inBody || found instanceof JsonValue.Bool, parameter, "a boolean", found);
            return Boolean.valueOf(text);
        }
        require(!inBody || found instanceof JsonValue.Text, parameter, "a text", found);
        return text;
    }

    private static void require(boolean fits, WrittenModel parameter, String expected, JsonValue found) {
        if (!fits) {
            throw new Refusal(400, "`" + parameter.name() + "` must be " + expected + ", found " + found.toJson());
        }
    }

    private void checkNames(HttpUrl address, Credentials credentials) {
        Set<String> known = new HashSet<>(credentials.parameters());
        known.addAll(route.fixedQuery().keySet());
        write.parameters().stream()
                .filter(parameter -> parameter.place() == Place.QUERY)
                .forEach(parameter -> known.add(parameter.name()));
        for (String name : address.queryParameterNames()) {
            if (!known.contains(name)) {
                throw new Refusal(400, "Unknown parameter `" + name + "`");
            }
        }
    }

    /** The body: the fixed part, and values in the places for them, nothing else. */
    private JsonValue read(String text) {
        String fixed = write.body();
        if (fixed == null) {
            if (!text.isEmpty()) {
                throw new Refusal(400, "The request must have no body");
            }
            return new JsonValue.Null();
        }
        JsonValue body;
        try {
            body = JsonValue.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "The body is no JSON: " + e.getMessage());
        }
        JsonValue expected = JsonValue.parse(fixed);
        for (WrittenModel parameter : write.parameters()) {
            if (parameter.place() == Place.BODY) {
                JsonPlace place = JsonPlace.of(parameter.name());
                Optional<JsonValue> value = body.at(place);
                if (value.isPresent()) {
                    expected = expected.with(place, value.get());
                }
            }
        }
        if (!expected.equals(body)) {
            throw new Refusal(400, "The body must be " + expected.toJson() + ", found " + body.toJson());
        }
        return body;
    }
}
