package dev.tributary.runtime.http;

import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes requests until they are answered: those that are refused for the moment (429), that the source fails to answer
 * (408, 5xx) or whose answer breaks off are repeated, up to {@value Backoff#ATTEMPTS} times, after waiting as long as the
 * source asks, else for a random time that grows. Refused credentials (401, and
 * 403 unless it asks to wait) are never tried again.
 */
public final class Transport {
    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private final Environment environment;
    private final Credentials credentials;
    private final Redirects redirects;
    private final Backoff backoff;

    /** A transport that adds these credentials to requests to the source itself. */
    public Transport(Environment environment, Credentials credentials) {
        this.environment = environment;
        this.credentials = credentials;
        this.redirects = new Redirects(credentials);
        this.backoff = new Backoff(environment.random());
    }

    /**
     * Makes a request and reads its response.
     *
     * @param request the request without credentials
     * @throws ConnectorException if it fails for good
     */
    public <T> T exchange(Place place, Request request, ResponseReader<T> reader) {
        for (int attempt = 1; ; attempt++) {
            Outcome<T> outcome = attempt(place, identified(request), reader);
            if (outcome instanceof Outcome.Read<T> read) {
                return read.value();
            }
            Failure failure = ((Outcome.Failed<T>) outcome).failure();
            if (attempt == Backoff.ATTEMPTS) {
                throw exhausted(place, request, failure);
            }
            pause(place, request, failure, attempt);
        }
    }

    private sealed interface Outcome<T> {
        record Read<T>(T value) implements Outcome<T> {}

        record Failed<T>(Failure failure) implements Outcome<T> {}
    }

    private <T> Outcome<T> attempt(Place place, Request first, ResponseReader<T> reader) {
        Request request = first;
        for (int hop = 0; ; hop++) {
            environment.listener().requested(place.source(), place.table());
            Response response;
            try {
                response =
                        environment.calls().newCall(credentials.addTo(request)).execute();
            } catch (IOException e) {
                return failed(place, request, e);
            }
            boolean owned = false;
            try {
                if (!Redirects.isRedirect(response.code())) {
                    Outcome<T> outcome = answered(place, request, response, reader);
                    owned = outcome instanceof Outcome.Read<T>;
                    return outcome;
                }
                if (hop == Redirects.MOST) {
                    throw redirects.tooMany(place, request, response);
                }
                request = redirects.follow(place, request, response);
            } finally {
                if (!owned) {
                    response.close();
                }
            }
        }
    }

    private <T> Outcome<T> answered(Place place, Request request, Response response, ResponseReader<T> reader) {
        int status = response.code();
        if (status == 200) {
            try {
                return new Outcome.Read<>(reader.read(new HttpResponse(request.url(), response)));
            } catch (IOException e) {
                return failed(place, request, e);
            }
        }
        String words = SourceWords.of(response);
        Optional<Duration> wait =
                HttpDates.retryAfter(response.headers(), environment.clock().instant());
        // Wrong credentials do not become right by waiting: a source that asks to wait means its rate limit.
        boolean limited = status == 429 || (status == 403 && wait.isPresent());
        if (!limited && (status == 401 || status == 403)) {
            throw refused(place, request, status, words);
        }
        if (limited || status == 408 || status >= 500) {
            return new Outcome.Failed<>(Failure.answered("status " + status + said(words), status, wait));
        }
        String advice = status == 404
                ? "check the table's options and the connection option `base_url`."
                : "check the table's options; if they are right, the descriptor does not fit the source.";
        throw SourceException.answered(
                place.says("the source refused the request", detail(request, "status " + status + said(words)), advice),
                status);
    }

    private <T> Outcome<T> failed(Place place, Request request, IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw SourceException.unanswered(
                    place.says("the read was interrupted", detail(request, "no answer"), "read again."), null);
        }
        String what = credentials.redactor().redact(e.getClass().getSimpleName() + ": " + e.getMessage());
        if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
            throw SourceException.unanswered(
                    place.says(
                            "the source's certificate is not accepted",
                            detail(request, what),
                            "check the connection option `base_url`, or let this Java trust the certificate."),
                    null);
        }
        return new Outcome.Failed<>(
                e instanceof MalformedBodyException malformed
                        ? Failure.malformed(credentials.redactor().redact(malformed.said()))
                        : Failure.broken(what, e));
    }

    private Request identified(Request request) {
        Request.Builder builder = request.newBuilder();
        if (request.header("Accept") == null) {
            builder.header("Accept", "application/json");
        }
        if (request.header("User-Agent") == null) {
            builder.header("User-Agent", UserAgent.TEXT);
        }
        return builder.build();
    }

    private void pause(Place place, Request request, Failure failure, int attempt) {
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        if (asked.compareTo(Backoff.LONGEST_WAIT) > 0) {
            throw error(
                    place,
                    failure,
                    "the source asks to wait for " + asked.toSeconds() + " seconds",
                    detail(request, failure.what()),
                    "run again after that; nothing is lost, the offset has not moved.");
        }
        Duration wait = failure.retryAfter().map(backoff::asked).orElseGet(() -> backoff.after(attempt));
        LOG.warn(
                "{}: attempt {} failed ({}), the next follows after {} ms",
                place,
                attempt,
                detail(request, failure.what()),
                wait.toMillis());
        environment.listener().waiting(place.source(), place.table(), wait);
        try {
            environment.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw error(place, failure, "the read was interrupted", detail(request, failure.what()), "read again.");
        }
    }

    private ConnectorException exhausted(Place place, Request request, Failure failure) {
        return error(
                place,
                failure,
                failure.kind().said() + " " + Backoff.ATTEMPTS + " times in a row",
                detail(request, "at last " + failure.what()),
                failure.kind().advice());
    }

    private static SourceException error(Place place, Failure failure, String what, String detail, String advice) {
        String message = place.says(what, detail, advice);
        return failure.status().isPresent()
                ? SourceException.answered(message, failure.status().getAsInt())
                : SourceException.unanswered(message, failure.cause());
    }

    private AuthenticationException refused(Place place, Request request, int status, String words) {
        String what;
        String advice;
        if (!credentials.isOwn(request.url())) {
            what = "the source redirected to another origin, which got no credentials and refused";
            advice = "give the connection option `base_url` the origin that the source is really at.";
        } else if (credentials.isEmpty()) {
            what = "the source refused a request without credentials";
            advice = credentials.optionNames().isEmpty()
                    ? "the descriptor declares no credentials; declare them."
                    : "set the connection options " + String.join(", ", credentials.optionNames()) + ".";
        } else {
            what = "the source refused the credentials";
            advice = "check the connection options " + String.join(", ", credentials.optionNames())
                    + ", and that they may read this.";
        }
        return new AuthenticationException(place.says(what, detail(request, "status " + status + said(words)), advice));
    }

    private String said(String words) {
        return words.isEmpty() ? "" : ", it says: " + credentials.redactor().redact(words);
    }

    private String detail(Request request, String rest) {
        return RequestText.of(request, credentials.redactor()) + ", " + rest;
    }
}
