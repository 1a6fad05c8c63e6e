package dev.tributary.runtime.http;

import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SkippedException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import okhttp3.Request;

/**
 * Makes requests until they are answered: those that are refused for the moment (429), that the source fails to answer
 * (408, 5xx) or whose answer breaks off are repeated, up to {@value Backoff#ATTEMPTS} times, after waiting as long as the
 * source asks, else for a random time that grows. Refused credentials (401, and 403 unless it asks to wait) are never
 * tried again, but for tokens that have ended: those are renewed once.
 */
public final class Transport {
    private final Identity credentials;
    private final Attempt attempt;
    private final Repetitions repetitions;
    private final BooleanSupplier calledOff;

    /** A transport that adds these credentials to requests to the source itself. */
    public Transport(Environment environment, Identity credentials) {
        this(environment, credentials, () -> false);
    }

    private Transport(Environment environment, Identity credentials, BooleanSupplier calledOff) {
        this.credentials = credentials;
        this.calledOff = calledOff;
        this.attempt = new Attempt(environment, credentials, calledOff);
        this.repetitions = new Repetitions(environment, credentials);
    }

    /**
     * The same in an environment that differs by its calls or its sleeper.
     *
     * @param nobodyWaits whether what is asked for has been called off: it is not begun any more, and an attempt that ends
     *     without an answer then has not failed
     */
    public Transport within(Environment other, BooleanSupplier nobodyWaits) {
        return new Transport(other, credentials, nobodyWaits);
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
     * @throws CancellationException if it was called off
     * @throws ConnectorException if it fails for good
     */
    public <T> T exchange(Place place, Request request, Terms terms, ResponseReader<T> reader) {
        Asked asked = new Asked(place, identified(request), terms, credentials.redactor());
        Duration waited = Duration.ZERO;
        for (int number = 1; ; number++) {
            Outcome<T> outcome = attempt.make(asked, reader);
            if (outcome instanceof Outcome.Read<T> read) {
                return read.value();
            }
            if (calledOff.getAsBoolean()) {
                throw new CancellationException("nobody waits for the answer any more");
            }
            waited = repetitions.await(asked, ((Outcome.Failed<T>) outcome).failure(), number, waited);
        }
    }

    private static Request identified(Request request) {
        Request.Builder builder = request.newBuilder();
        if (request.header("Accept") == null) {
            builder.header("Accept", "application/json");
        }
        if (request.header("User-Agent") == null) {
            builder.header("User-Agent", UserAgent.TEXT);
        }
        return builder.build();
    }
}
