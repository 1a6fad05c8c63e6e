package dev.tributary.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** A response of status 200, or of another that is as good here, whose body streams. */
public final class HttpResponse implements AutoCloseable {
    private final HttpUrl url;
    private final Response response;
    private final BodyStream body;
    private final Announcements announcements;

    HttpResponse(HttpUrl url, Response response, Announcements announcements) {
        this.url = url;
        this.response = response;
        this.announcements = announcements;
        this.body = new BodyStream(response.body().byteStream());
    }

    /** Where it came from, after redirects, without the credentials that were added. */
    public HttpUrl url() {
        return url;
    }

    /** The HTTP status. */
    public int status() {
        return response.code();
    }

    /** The response's headers. */
    public Headers headers() {
        return response.headers();
    }

    /** The source's time when it answered, cut to seconds. */
    public Optional<Instant> date() {
        return HttpDates.date(response.headers());
    }

    /** How long the source asks to wait before it is asked again. */
    public Optional<Duration> askedWait() {
        return announcements.askedWait();
    }

    /** The body. */
    public BodyStream body() {
        return body;
    }

    /** Says what was found at the places of the body that limits look at. */
    public void found(Map<String, String> texts) {
        announcements.hear(texts);
    }

    /** Gives up the body, and what is left of it. */
    @Override
    public void close() {
        response.close();
    }
}
