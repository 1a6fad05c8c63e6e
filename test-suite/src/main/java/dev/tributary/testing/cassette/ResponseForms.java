package dev.tributary.testing.cassette;

import dev.tributary.model.LimitModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.model.value.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.Response;

/** Responses as they stand in a cassette. */
final class ResponseForms {
    private static final Set<String> KEPT = Set.of("content-type", "link", "location", "set-cookie");

    /** They differ each time, or say how a response was sent. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "age",
            "cf-ray",
            "connection",
            "content-encoding",
            "content-length",
            "etag",
            "expires",
            "keep-alive",
            "last-modified",
            "nel",
            "report-to",
            "server",
            "server-timing",
            "transfer-encoding",
            "via",
            "x-request-id",
            "x-runtime");

    private final Scrubber scrubber;
    private final Trimming trimming;
    private final Set<String> mentioned;
    private final boolean hooked;
    private final Set<String> ofLimits;

    ResponseForms(SourceModel model, Scrubber scrubber) {
        this.scrubber = scrubber;
        trimming = new Trimming(model);
        mentioned = texts(JsonValue.parse(ModelFile.write(model)))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        hooked = !model.hooks().isEmpty()
                || model.tables().stream().anyMatch(table -> !table.hooks().isEmpty());
        ofLimits = Stream.concat(
                        model.limits().stream(), model.tables().stream().flatMap(table -> table.limits().stream()))
                .flatMap(ResponseForms::places)
                .map(place -> place.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonValue.Members object) {
            return object.members().values().stream().flatMap(ResponseForms::texts);
        }
        return value instanceof JsonValue.Array array
                ? array.elements().stream().flatMap(ResponseForms::texts)
                : value.scalar().stream();
    }

    /** Whether a header says something of what was asked for, as far as one knows: what a hook reads, nobody does. */
    private boolean isKept(String name) {
        boolean says = hooked ? !OF_THE_MOMENT.contains(name) && !isOfLimit(name) : mentioned.contains(name);
        return !name.equals("date") && (KEPT.contains(name) || (says && !ofLimits.contains(name)));
    }

    private boolean isOfLimit(String name) {
        return name.contains("ratelimit") || name.equals("retry-after") || ofLimits.contains(name);
    }

    private static Stream<String> places(LimitModel limit) {
        return Stream.of(limit.remaining(), limit.reset(), limit.cost(), limit.restoreRate())
                .flatMap(Stream::ofNullable);
    }

    /**
     * A response as a cassette has it.
     *
     * @param table the table that was asked for, if it is known
     * @throws IOException if its body is too large, or no text
     */
    RecordedResponse recorded(Response response, Optional<String> table) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : response.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (isKept(lower)) {
                headers.put(
                        lower,
                        response.headers(name).stream()
                                .map(value -> header(lower, value))
                                .toList());
            }
        }
        byte[] bytes = response.body().source().inputStream().readNBytes(RecordedBody.MOST + 1);
        if (bytes.length > RecordedBody.MOST) {
            throw new IOException("the response has more than " + RecordedBody.MOST + " bytes");
        }
        Optional<RecordedBody> body =
                RecordedBody.of(bytes).map(given -> scrubber.responses().body(trimming.trimmed(given, table)));
        return new RecordedResponse(response.code(), headers, body);
    }

    /** A cookie's attributes matter, its value only to the source. */
    private String header(String name, String value) {
        if (!name.equals("set-cookie")) {
            return scrubber.responses().named(name, value);
        }
        int from = value.indexOf('=') + 1;
        int to = value.indexOf(';') < 0 ? value.length() : value.indexOf(';');
        return from == 0 || from > to
                ? scrubber.responses().named(name, value)
                : value.substring(0, from)
                        + scrubber.responses().named("cookie", value.substring(from, to))
                        + value.substring(to);
    }

    /** The headers that a connector obeys, but that say nothing of what was asked for. */
    Headers passing(Response response) {
        Headers.Builder passing = new Headers.Builder();
        for (String name : response.headers().names()) {
            if (isOfLimit(name.toLowerCase(Locale.ROOT))) {
                response.headers(name).forEach(value -> passing.addUnsafeNonAscii(name, value));
            }
        }
        return passing.build();
    }
}
