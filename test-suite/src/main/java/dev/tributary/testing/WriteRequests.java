package dev.tributary.testing;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WrittenModel;
import dev.tributary.runtime.connector.SupportsRequests.SourceRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes requests that change a source. */
final class WriteRequests {

    /**
     * A request.
     *
     * @param columns the values of columns, by name
     * @param options the table's options
     */
    static SourceRequest of(WriteModel write, Map<String, JsonValue> columns, Map<String, String> options) {
        String path = write.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        Optional<JsonValue> body = Optional.ofNullable(write.body()).map(JsonValue::parse);
        for (WrittenModel parameter : write.parameters()) {
            Optional<JsonValue> value = value(parameter, columns, options);
            if (value.isEmpty()) {
                continue;
            }
            String text = value.get().scalar().orElseThrow();
            switch (parameter.place()) {
                case PATH -> path = path.replace("{" + parameter.name() + "}", encoded(text, parameter));
                case QUERY ->
                    query.append('&')
                            .append(encoded(parameter.name()))
                            .append('=')
                            .append(encoded(text, parameter));
                case HEADER -> headers.put(parameter.name(), text);
                case BODY -> body = body.map(whole -> whole.with(JsonPlace.of(parameter.name()), value.get()));
            }
        }
        String more = query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + query.substring(1);
        return new SourceRequest(write.method(), path + more, headers, body.map(JsonValue::toJson));
    }

    private static Optional<JsonValue> value(
            WrittenModel parameter, Map<String, JsonValue> columns, Map<String, String> options) {
        if (parameter.value() instanceof WrittenModel.Option option) {
            return Optional.ofNullable(options.get(option.option())).map(JsonValue::of);
        }
        return Optional.ofNullable(columns.get(((WrittenModel.Column) parameter.value()).column()));
    }

    private static String encoded(String text, WrittenModel parameter) {
        return parameter.encoded() ? text : encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private WriteRequests() {}
}
