package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Requests as they stand in a cassette, and as a source must get them. */
final class RequestForms {
    /** Clients add them by themselves, or they differ each time. */
    private static final Set<String> NOT_KEPT = Set.of(
            "user-agent",
            "accept-encoding",
            "connection",
            "host",
            "content-length",
            "date",
            "traceparent",
            "x-request-id",
            "idempotency-key");

    private final Scrubber scrubber;

    RequestForms(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /**
     * A request as a cassette has it.
     *
     * @param identity whose credentials it has
     * @throws IOException if its body is no text
     */
    RecordedRequest recorded(Request request, String identity) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : request.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            String value = String.join(", ", request.headers(name));
            // What carries credentials differs by whose they are.
            if (!NOT_KEPT.contains(lower) && !FieldNames.isSecret(lower) && !lower.startsWith("proxy-")) {
                headers.put(lower, scrubber.requests().named(lower, value));
            }
        }
        Optional<RecordedBody> body = RecordedBody.of(bytes(request.body())).map(given -> body(given, request.body()));
        return new RecordedRequest(identity, request.method(), url(request.url()), headers, body);
    }

    private RecordedBody body(RecordedBody given, RequestBody body) {
        if (isForm(body) && given instanceof RecordedBody.Text text) {
            HttpUrl.Builder form = new HttpUrl.Builder().scheme("http").host("form.invalid");
            form.encodedQuery(text.text());
            return new RecordedBody.Text(
                    Optional.ofNullable(query(form.build()).build().encodedQuery())
                            .orElse(""),
                    false);
        }
        return scrubber.requests().body(given);
    }

    private static boolean isForm(RequestBody body) {
        MediaType type = body.contentType();
        return type != null && type.subtype().equals("x-www-form-urlencoded");
    }

    private String url(HttpUrl url) {
        HttpUrl.Builder out = query(url);
        for (int i = 0; i < url.pathSegments().size(); i++) {
            String segment = url.pathSegments().get(i);
            String scrubbed = scrubber.requests().text(segment);
            if (!scrubbed.equals(segment)) {
                out.setPathSegment(i, scrubbed);
            }
        }
        return out.username("").password("").build().toString();
    }

    /** The same with a query that is scrubbed; what needs no scrubbing stays as it is encoded. */
    private HttpUrl.Builder query(HttpUrl url) {
        boolean clean = true;
        HttpUrl.Builder out = url.newBuilder().query(null);
        for (int i = 0; i < url.querySize(); i++) {
            String name = url.queryParameterName(i);
            String value = url.queryParameterValue(i);
            if (value == null) {
                out.addQueryParameter(name, null);
                continue;
            }
            String scrubbed = scrubber.requests().named(name, value);
            clean &= scrubbed.equals(value);
            out.addQueryParameter(name, scrubbed);
        }
        return clean ? url.newBuilder() : out;
    }

    /** The request as the source must get it: with what it gave itself, in place of what stands for it. */
    Request restored(Request request) throws IOException {
        Request.Builder out = request.newBuilder();
        HttpUrl.Builder url = request.url().newBuilder();
        for (int i = 0; i < request.url().pathSegments().size(); i++) {
            String segment = request.url().pathSegments().get(i);
            String restored = scrubber.restored(segment);
            if (!restored.equals(segment)) {
                url.setPathSegment(i, restored);
            }
        }
        for (String name : request.url().queryParameterNames()) {
            String value = request.url().queryParameter(name);
            String restored = value == null ? "" : scrubber.restored(value);
            if (value != null && !restored.equals(value)) {
                url.setQueryParameter(name, restored);
            }
        }
        out.url(url.build());
        Headers.Builder headers = new Headers.Builder();
        for (int i = 0; i < request.headers().size(); i++) {
            headers.addUnsafeNonAscii(
                    request.headers().name(i),
                    scrubber.restored(request.headers().value(i)));
        }
        out.headers(headers.build());
        RequestBody body = request.body();
        if (body != null && body.contentLength() != 0) {
            Optional<String> text = text(body);
            Optional<String> restored = text.map(scrubber::restored);
            if (!restored.equals(text)) {
                out.method(request.method(), RequestBody.create(restored.orElse(""), body.contentType()));
            }
        }
        return out.build();
    }

    private static Optional<String> text(RequestBody body) throws IOException {
        return RecordedBody.of(bytes(body))
                .map(given -> given instanceof RecordedBody.Text text
                        ? text.text()
                        : ((RecordedBody.Json) given).value().toJson());
    }

    /** The JSON that a request sends; empty if it sends none. */
    static Optional<JsonValue> json(Request request) throws IOException {
        return RecordedBody.of(bytes(request.body()))
                .filter(RecordedBody.Json.class::isInstance)
                .map(body -> ((RecordedBody.Json) body).value());
    }

    private static byte[] bytes(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return new byte[0];
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.readByteArray();
    }
}
