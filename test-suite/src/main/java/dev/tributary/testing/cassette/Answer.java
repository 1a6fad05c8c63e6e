package dev.tributary.testing.cassette;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Recorded responses as connectors get them: given at the cassette's time. */
final class Answer {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final String date;

    Answer(Instant time) {
        date = DATE.format(time);
    }

    /** @param more headers that are not kept */
    Response to(Request request, RecordedResponse response, Headers more) {
        Headers.Builder headers = new Headers.Builder();
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
            header.getValue().forEach(value -> headers.addUnsafeNonAscii(header.getKey(), value));
        }
        headers.addAll(more);
        headers.set("Date", date);
        List<String> type = response.headers().getOrDefault("content-type", List.of());
        byte[] body = response.body().map(RecordedBody::bytes).orElse(new byte[0]);
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(response.status())
                .message("")
                .headers(headers.build())
                .body(ResponseBody.create(body, type.isEmpty() ? null : MediaType.parse(type.get(0))))
                .build();
    }

    /** The same response at the cassette's time. */
    Response at(Response response) {
        return response.newBuilder().header("Date", date).build();
    }
}
