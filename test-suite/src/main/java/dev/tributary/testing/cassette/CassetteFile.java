package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cassettes as files: JSON for people, the same text for the same cassette. */
public final class CassetteFile {
    private static final String VERSION = "1";

    /** Writes a cassette, and the directories above where there are none. */
    public static void write(Path file, Cassette cassette) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, text(cassette));
        } catch (IOException e) {
            throw new UncheckedIOException("The cassette " + file + " cannot be written", e);
        }
    }

    /** The text of a cassette. */
    static String text(Cassette cassette) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("version", new JsonValue.Numeral(VERSION));
        members.put("source", JsonValue.of(cassette.source()));
        members.put("time", JsonValue.of(cassette.time().toString()));
        members.put("rows", JsonValue.of(cassette.bounds().rows()));
        members.put("requests", JsonValue.of(cassette.bounds().requests()));
        members.put("connection", texts(cassette.connection()));
        Map<String, JsonValue> tables = new LinkedHashMap<>();
        cassette.tableOptions().forEach((table, options) -> tables.put(table, texts(options)));
        members.put("table_options", new JsonValue.Members(tables));
        members.put(
                "exchanges",
                new JsonValue.Array(cassette.exchanges().stream()
                        .map(CassetteFile::exchange)
                        .toList()));
        return PrettyJson.of(new JsonValue.Members(members)) + "\n";
    }

    private static JsonValue exchange(Exchange exchange) {
        RecordedRequest request = exchange.request();
        Map<String, JsonValue> asked = new LinkedHashMap<>();
        asked.put("method", JsonValue.of(request.method()));
        asked.put("url", JsonValue.of(request.url()));
        if (!request.identity().equals(RecordedRequest.CONNECTION)) {
            asked.put("credentials", JsonValue.of(request.identity()));
        }
        asked.put("headers", texts(request.headers()));
        request.body().ifPresent(body -> body(body, asked));
        RecordedResponse response = exchange.response();
        Map<String, JsonValue> answered = new LinkedHashMap<>();
        answered.put("status", JsonValue.of(response.status()));
        Map<String, JsonValue> headers = new LinkedHashMap<>();
        response.headers()
                .forEach((name, values) -> headers.put(
                        name,
                        new JsonValue.Array(values.stream().map(JsonValue::of).toList())));
        answered.put("headers", new JsonValue.Members(headers));
        response.body().ifPresent(body -> body(body, answered));
        Map<String, JsonValue> both = new LinkedHashMap<>();
        both.put("request", new JsonValue.Members(asked));
        both.put("response", new JsonValue.Members(answered));
        return new JsonValue.Members(both);
    }

    private static void body(RecordedBody body, Map<String, JsonValue> into) {
        if (body instanceof RecordedBody.Json json) {
            into.put("json", json.value());
        } else if (body instanceof RecordedBody.Text text) {
            into.put(text.gzipped() ? "gzip" : "text", JsonValue.of(text.text()));
        }
    }

    private static JsonValue texts(Map<String, String> texts) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        texts.forEach((name, text) -> members.put(name, JsonValue.of(text)));
        return new JsonValue.Members(members);
    }

    /**
     * Reads a cassette.
     *
     * @param name where it was found, for messages
     * @throws IllegalArgumentException if the text is no cassette; the message says why and what to do
     */
    public static Cassette read(String name, String text) {
        try {
            JsonValue file = JsonValue.parse(text);
            String version = required(file, "/version");
            if (!version.equals(VERSION)) {
                throw new IllegalArgumentException(
                        "it has the format version " + version + ", this release reads version " + VERSION);
            }
            Map<String, Map<String, String>> tables = new LinkedHashMap<>();
            members(file, "/table_options").forEach((table, options) -> tables.put(table, texts(options)));
            Cassette cassette = new Cassette(
                    required(file, "/source"),
                    Instant.parse(required(file, "/time")),
                    new Bounds(
                            Integer.parseInt(required(file, "/rows")), Integer.parseInt(required(file, "/requests"))),
                    texts(new JsonValue.Members(members(file, "/connection"))),
                    tables);
            for (JsonValue exchange : elements(at(file, "/exchanges"))) {
                cassette.add(exchange(exchange));
            }
            return cassette;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " is no cassette: " + e.getMessage() + ". Record it again (-Dtributary.test.mode=record).",
                    e);
        }
    }

    private static Exchange exchange(JsonValue exchange) {
        JsonValue asked = at(exchange, "/request");
        JsonValue answered = at(exchange, "/response");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        members(answered, "/headers")
                .forEach((name, values) -> headers.put(
                        name,
                        elements(values).stream()
                                .map(value -> value.scalar().orElse(""))
                                .toList()));
        return new Exchange(
                new RecordedRequest(
                        find(asked, "/credentials").flatMap(JsonValue::scalar).orElse(RecordedRequest.CONNECTION),
                        required(asked, "/method"),
                        required(asked, "/url"),
                        texts(at(asked, "/headers")),
                        body(asked)),
                new RecordedResponse(Integer.parseInt(required(answered, "/status")), headers, body(answered)));
    }

    private static Optional<RecordedBody> body(JsonValue of) {
        return find(of, "/json")
                .<RecordedBody>map(RecordedBody.Json::new)
                .or(() -> find(of, "/text").flatMap(JsonValue::scalar).map(text -> new RecordedBody.Text(text, false)))
                .or(() -> find(of, "/gzip").flatMap(JsonValue::scalar).map(text -> new RecordedBody.Text(text, true)));
    }

    private static Map<String, String> texts(JsonValue object) {
        Map<String, String> texts = new LinkedHashMap<>();
        members(object, "")
                .forEach((name, value) -> texts.put(name, value.scalar().orElse("")));
        return texts;
    }

    private static Map<String, JsonValue> members(JsonValue of, String pointer) {
        if (at(of, pointer) instanceof JsonValue.Members object) {
            return object.members();
        }
        throw new IllegalArgumentException("`" + pointer + "` is no object");
    }

    private static List<JsonValue> elements(JsonValue value) {
        if (value instanceof JsonValue.Array array) {
            return new ArrayList<>(array.elements());
        }
        throw new IllegalArgumentException("there is " + value.described() + " instead of an array");
    }

    private static String required(JsonValue of, String pointer) {
        return at(of, pointer)
                .scalar()
                .orElseThrow(() -> new IllegalArgumentException("`" + pointer + "` is neither text nor number"));
    }

    private static JsonValue at(JsonValue of, String pointer) {
        return find(of, pointer).orElseThrow(() -> new IllegalArgumentException("it has no `" + pointer + "`"));
    }

    private static Optional<JsonValue> find(JsonValue of, String pointer) {
        return of.at(JsonPlace.of(pointer));
    }

    private CassetteFile() {}
}
