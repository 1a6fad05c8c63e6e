package dev.tributary.runtime.rest;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** An environment without network and without waiting: a source that is a function, a clock that sleeping moves. */
public final class FakeWorld {

    /** Answers requests. */
    @FunctionalInterface
    public interface Source {
        Response answer(Request request) throws IOException;
    }

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    /** Requests made, credentials included. */
    public List<Request> requests() {
        return requests;
    }

    /** Times that were slept. */
    public List<Duration> waits() {
        return waits;
    }

    public Instant now() {
        return now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** The environment whose network is the source. */
    public Environment environment(Source source) {
        OkHttpClient calls = new OkHttpClient.Builder()
                .followRedirects(false)
                .addInterceptor(chain -> {
                    requests.add(chain.request());
                    return source.answer(chain.request());
                })
                .build();
        return over(calls);
    }

    /** The environment with these calls. */
    public Environment over(okhttp3.Call.Factory calls) {
        return new Environment(
                calls,
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                },
                duration -> {
                    waits.add(duration);
                    advance(duration);
                },
                new Random(1),
                RunListener.NONE);
    }

    /** A response with the world's time in its {@code Date} header. */
    public Response.Builder response(Request request, int status, String body) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .header(
                        "Date",
                        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC)))
                .body(ResponseBody.create(body, MediaType.get("application/json")));
    }
}
