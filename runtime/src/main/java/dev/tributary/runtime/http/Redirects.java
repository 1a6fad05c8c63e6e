package dev.tributary.runtime.http;

import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.error.Quoted;
import dev.tributary.runtime.error.SourceException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Where redirects lead. Only GET is redirected, never from https to http, and nothing that identifies us goes along to
 * another origin: the request's own headers stay behind, and a target that names a secret is refused.
 */
final class Redirects {

    /** The longest chain that is followed. */
    static final int MOST = 5;

    private final Identity credentials;

    Redirects(Identity credentials) {
        this.credentials = credentials;
    }

    static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /**
     * The request that follows.
     *
     * @param asked what was redirected
     */
    Request follow(Asked asked, Response response) {
        Request request = asked.request();
        String location = response.header("Location");
        HttpUrl target = location == null ? null : request.url().resolve(location);
        if (target == null) {
            throw refused(asked, response, "redirects without saying where to");
        }
        if (!request.method().equals("GET")) {
            throw refused(asked, response, "redirects a request that is no GET");
        }
        if (request.isHttps() && !target.isHttps()) {
            throw refused(asked, response, "redirects from https to http, to " + Quoted.line(target.host()));
        }
        if (credentials.isOwn(target)) {
            return request.newBuilder().url(target).build();
        }
        if (InnerHosts.isInner(target) && !mayLeadTo(request.url(), target)) {
            throw refused(
                    asked,
                    response,
                    "redirects to " + Quoted.line(target.host())
                            + ", an address within this machine or its network, which is not called on its behalf");
        }
        if (credentials.redactor().finds(target.toString())) {
            throw refused(asked, response, "redirects to " + Quoted.line(target.host()) + " with our credentials");
        }
        return request.newBuilder()
                .url(target)
                .headers(Headers.of("Accept", "application/json", "User-Agent", UserAgent.TEXT))
                .build();
    }

    /** A source on this machine can lead to others here, one within a network to others there. */
    private static boolean mayLeadTo(HttpUrl from, HttpUrl target) {
        return from.host().equals(target.host()) || (InnerHosts.isInner(from) && !InnerHosts.isOfTheMachine(target));
    }

    SourceException tooMany(Asked asked, Response response) {
        return refused(asked, response, "redirects more than " + MOST + " times");
    }

    private SourceException refused(Asked asked, Response response, String what) {
        return asked.answered(
                "the source " + what,
                "status " + response.code(),
                "check the connection option `" + credentials.addressOption() + "`.",
                response.code());
    }
}
