package dev.tributary.runtime.http;

import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.auth.Signed;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.DeletedException;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SkippedException;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.limit.Permit;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
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
 * source asks, else for a random time that grows. Refused credentials (401, and 403 unless it asks to wait) are never
 * tried again, but for tokens that have ended: those are renewed once.
 */
public final class Transport {
    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private final Environment environment;
    private final Identity credentials;
    private final Redirects redirects;
    private final Backoff backoff;

    /** A transport that adds these credentials to requests to the source itself. */
    public Transport(Environment environment, Identity credentials) {
        this.environment = environment;
        this.credentials = credentials;
        this.redirects = new Redirects(credentials);
        this.backoff = new Backoff(environment.random());
    }

    /**
     * Makes a request of a source that declares nothing of its responses, and reads its response.
     *
     * @param request the request without credentials
     * @throws ConnectorException if it fails for good
     */
    public <T> T exchange(Place place, Request request, ResponseReader<T> reader) {
        return exchange(place, request, Terms.NONE, reader);
    }

    /**
     * Makes a request and reads its response.
     *
     * @param request the request without credentials
     * @param terms what responses mean, and how often the source may be asked
     * @throws SkippedException if the response is declared to say nothing
     * @throws EmptyResponseException if the response is declared to have no rows
     * @throws ConnectorException if it fails for good
     */
    public <T> T exchange(Place place, Request request, Terms terms, ResponseReader<T> reader) {
        for (int attempt = 1; ; attempt++) {
            Outcome<T> outcome = attempt(place, identified(request), terms, reader);
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

        /** Refused as a status 401 refuses, which new credentials may mend. */
        record Refused<T>(AuthenticationException error) implements Outcome<T> {}
    }

    private <T> Outcome<T> attempt(Place place, Request first, Terms terms, ResponseReader<T> reader) {
        Request request = first;
        int hop = 0;
        boolean renewed = false;
        while (true) {
            try (Permit permit = permit(place, request, terms)) {
                Signed signed;
                Response response;
                try {
                    signed = credentials.sign(place, request);
                    environment.listener().requested(place.source(), place.table());
                    response = environment.calls().newCall(signed.request()).execute();
                } catch (IOException e) {
                    return failed(place, request, e);
                }
                boolean owned = false;
                try {
                    Announcements announcements = new Announcements(permit, response, environment.clock());
                    announcements.hear(Map.of());
                    if (response.code() == 401 && !renewed && credentials.renew(signed, response)) {
                        renewed = true;
                        continue;
                    }
                    boolean isAnswer = terms.answers().contains(response.code());
                    if (isAnswer || !Redirects.isRedirect(response.code())) {
                        Outcome<T> outcome = answered(place, request, response, announcements, terms, reader);
                        owned = outcome instanceof Outcome.Read<T>;
                        if (owned) {
                            credentials.accepted(signed);
                        }
                        if (!(outcome instanceof Outcome.Refused<T> refused)) {
                            return outcome;
                        }
                        if (renewed || !credentials.renew(signed, response)) {
                            throw refused.error();
                        }
                        renewed = true;
                        continue;
                    }
                    if (hop++ == Redirects.MOST) {
                        throw redirects.tooMany(place, request, response);
                    }
                    request = redirects.follow(place, request, response);
                } catch (IOException e) {
                    return failed(place, request, e);
                } finally {
                    if (!owned) {
                        response.close();
                    }
                }
            }
        }
    }

    private Permit permit(Place place, Request request, Terms terms) {
        try {
            return terms.limits().acquire(place, environment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceException.unanswered(
                    place.says("the read was interrupted", detail(request, "not yet sent"), "read again."), null);
        }
    }

    private <T> Outcome<T> answered(
            Place place,
            Request request,
            Response response,
            Announcements announcements,
            Terms terms,
            ResponseReader<T> reader) {
        int status = response.code();
        if (terms.answers().contains(status)) {
            try {
                return new Outcome.Read<>(reader.read(new HttpResponse(request.url(), response, announcements)));
            } catch (AnnouncedErrorException e) {
                return declared(
                        place,
                        request,
                        response,
                        announcements,
                        e.error(),
                        e.error().said());
            } catch (IOException e) {
                return failed(place, request, e);
            }
        }
        ErrorBody body = ErrorBody.of(response);
        // What is no error holds no message, but can hold what nobody may see.
        String words = status < 400 ? "" : body.words();
        Map<String, String> texts = body.texts(terms.placesInBody());
        announcements.hear(texts);
        Optional<AnnouncedError> announced = terms.errors().find(status, response.headers(), texts);
        if (announced.isPresent()) {
            return declared(place, request, response, announcements, announced.get(), words);
        }
        Optional<Duration> wait = announcements.askedWait();
        // Wrong credentials do not become right by waiting: a source that asks to wait means its rate limit.
        boolean limited = status == 429 || (status == 403 && wait.isPresent());
        if (!limited && credentials.isRefusal(status)) {
            throw refused(place, request, status, words, "");
        }
        if (limited || status == 408 || status >= 500) {
            Optional<Duration> asked = limited ? wait.or(announcements::reset) : wait;
            return new Outcome.Failed<>(Failure.answered("status " + status + said(words), status, asked));
        }
        throw SourceException.answered(
                place.says(
                        "the source refused the request",
                        detail(request, "status " + status + said(words)),
                        credentials.advice(status)),
                status);
    }

    /** What the descriptor says of such a response. */
    private <T> Outcome<T> declared(
            Place place,
            Request request,
            Response response,
            Announcements announcements,
            AnnouncedError error,
            String words) {
        String found = "status " + response.code() + said(words);
        String advice = credentials.redactor().redact(error.advice());
        return switch (error.action()) {
            case RETRY ->
                new Outcome.Failed<>(Failure.answered(
                        found, response.code(), announcements.askedWait().or(announcements::reset)));
            case UNAUTHORIZED -> new Outcome.Refused<>(refused(place, request, response.code(), words, advice));
            case SKIP ->
                throw new SkippedException(
                        place.says(
                                "the source has nothing to tell, though it had before",
                                detail(request, found),
                                "read again; nothing is lost, the offset has not moved."),
                        HttpDates.date(response.headers()));
            case EMPTY ->
                throw new EmptyResponseException(
                        place.says(
                                "the source has no more rows, though it had promised some",
                                detail(request, found),
                                "read again; nothing is lost, the offset has not moved."),
                        HttpDates.date(response.headers()));
            case DELETED ->
                throw new DeletedException(place.says(
                        "the row that was asked for is gone, though it had been there before",
                        detail(request, found),
                        "read again; nothing is lost, the offset has not moved."));
            case FAIL ->
                throw SourceException.answered(
                        place.says(
                                "the source announced an error",
                                detail(request, found),
                                advice.isEmpty() ? "look the error up in the source's documentation." : advice),
                        response.code());
        };
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
                            "check the connection option `" + credentials.addressOption()
                                    + "`, or let this Java trust the certificate."),
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
        environment.listener().retrying(place.source(), place.table());
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
                failure.kind().advice(credentials.addressOption()));
    }

    private static SourceException error(Place place, Failure failure, String what, String detail, String advice) {
        String message = place.says(what, detail, advice);
        return failure.status().isPresent()
                ? SourceException.answered(message, failure.status().getAsInt())
                : SourceException.unanswered(message, failure.cause());
    }

    private AuthenticationException refused(Place place, Request request, int status, String words, String declared) {
        Identity.Refusal refusal = credentials.refusal(request.url());
        return new AuthenticationException(place.says(
                refusal.what(),
                detail(request, "status " + status + said(words)),
                declared.isEmpty() ? refusal.advice() : declared));
    }

    private String said(String words) {
        return words.isEmpty() ? "" : ", it says: " + credentials.redactor().redact(words);
    }

    private String detail(Request request, String rest) {
        return RequestText.of(request, credentials.redactor()) + ", " + rest;
    }
}
