package dev.tributary.runtime.rest;

import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.RequestBuilder;
import dev.tributary.runtime.options.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Lets a hook change the requests of a table, which stay with the source. */
record BuiltRequests(RequestBuilder hook, RestTable table, Options options, CursorBounds bounds, Redactor redactor) {
    private static final MediaType JSON = MediaType.get("application/json");

    /** The request that the hook makes of a declared one. */
    Request of(Request declared) {
        HookRequest built = build(new HookRequest(
                declared.method(),
                declared.url().uri(),
                headers(declared.headers()),
                Optional.ofNullable(declared.body()).map(BuiltRequests::text)));
        HttpUrl url = HttpUrl.get(built.url().toString());
        if (!isSameOrigin(url, declared.url())) {
            throw HookException.forbidden(
                    table.place(),
                    hook,
                    "makes a request to another origin than the source's",
                    "let it change the path, the query, the headers and the body only.");
        }
        Headers.Builder headers = new Headers.Builder();
        built.headers().forEach(header -> headers.add(header.name(), header.value()));
        MediaType type = declared.body() == null ? JSON : declared.body().contentType();
        RequestBody body =
                built.body().map(text -> RequestBody.create(text, type)).orElse(null);
        return new Request.Builder()
                .url(url)
                .headers(headers.build())
                .method(built.method(), body)
                .build();
    }

    private HookRequest build(HookRequest declared) {
        try {
            return hook.build(declared, new Context());
        } catch (RuntimeException e) {
            throw HookException.of(table.place(), hook, e, redactor);
        }
    }

    private static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private static List<HookRequest.Header> headers(Headers headers) {
        List<HookRequest.Header> list = new ArrayList<>();
        headers.forEach(header -> list.add(new HookRequest.Header(header.getFirst(), header.getSecond())));
        return list;
    }

    private static String text(RequestBody body) {
        try (Buffer buffer = new Buffer()) {
            body.writeTo(buffer);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException("A body in memory cannot be read", e);
        }
    }

    private final class Context implements RequestBuilder.ReadContext {
        @Override
        public Optional<String> option(String name) {
            return options.get(name);
        }

        @Override
        public Optional<Instant> start() {
            return table.model().cursorStart().flatMap(start -> time(start.format(), bounds.start()));
        }

        @Override
        public Optional<Instant> end() {
            return table.model().cursorEnd().flatMap(end -> time(end.format(), bounds.end()));
        }
    }

    private static Optional<Instant> time(TimeFormat format, @Nullable String text) {
        return Optional.ofNullable(text).map(format::parse);
    }
}
