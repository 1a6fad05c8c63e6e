package dev.tributary.runtime.http;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.DeletedException;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.error.SkippedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;

/** What answers mean, and what it means that there is none. */
record Answers(Identity credentials) {

    /** An answer that is no redirect. */
    <T> Outcome<T> answered(Asked asked, Response response, Announcements announcements, ResponseReader<T> reader) {
        int status = response.code();
        if (asked.terms().answers().contains(status)) {
            try {
                return new Outcome.Read<>(
                        reader.read(new HttpResponse(asked.request().url(), response, announcements)));
            } catch (AnnouncedErrorException e) {
                return declared(
                        asked, response, announcements, e.error(), e.error().said());
            } catch (IOException e) {
                return broken(asked, e);
            }
        }
        ErrorBody body = ErrorBody.of(response);
        // What is no error holds no message, but can hold what nobody may see.
        String words = status < 400 ? "" : body.words();
        Map<String, String> texts = body.texts(asked.terms().placesInBody());
        announcements.hear(texts);
        Optional<AnnouncedError> announced = asked.terms().errors().find(status, response.headers(), texts);
        return announced.isPresent()
                ? declared(asked, response, announcements, announced.get(), words)
                : usual(asked, status, announcements, words);
    }

    /** What a response means of which the descriptor says nothing. */
    private <T> Outcome<T> usual(Asked asked, int status, Announcements announcements, String words) {
        Optional<Duration> wait = announcements.askedWait();
        // Wrong credentials do not become right by waiting: a source that asks to wait means its rate limit.
        boolean limited = status == 429 || (status == 403 && wait.isPresent());
        if (!limited && credentials.isRefusal(status)) {
            throw refused(asked, status, words, "");
        }
        String found = "status " + status + asked.said(words);
        if (limited) {
            return new Outcome.Failed<>(Failure.putOff(found, status, wait.or(announcements::reset)));
        }
        if (status == 408 || status >= 500) {
            return new Outcome.Failed<>(
                    status == 503 && wait.isPresent()
                            ? Failure.putOff(found, status, wait)
                            : Failure.answered(found, status, wait));
        }
        throw asked.answered("the source refused the request", found, credentials.advice(status), status);
    }

    /** What the descriptor says of such a response. */
    private <T> Outcome<T> declared(
            Asked asked, Response response, Announcements announcements, AnnouncedError error, String words) {
        int status = response.code();
        String found = "status " + status + asked.said(words);
        String advice = asked.redactor().redact(error.advice());
        String again = "read again; nothing is lost, the offset has not moved.";
        return switch (error.action()) {
            case RETRY ->
                new Outcome.Failed<>(
                        Failure.putOff(found, status, announcements.askedWait().or(announcements::reset)));
            case UNAUTHORIZED -> new Outcome.Refused<>(refused(asked, status, words, advice));
            case SKIP ->
                throw new SkippedException(
                        asked.says("the source has nothing to tell, though it had before", found, again),
                        HttpDates.date(response.headers()));
            case EMPTY ->
                throw new EmptyResponseException(
                        asked.says("the source has no more rows, though it had promised some", found, again),
                        HttpDates.date(response.headers()));
            case DELETED ->
                throw new DeletedException(asked.says(
                        "the row that was asked for is gone, though it had been there before", found, again));
            case FAIL ->
                throw asked.answered(
                        "the source announced an error",
                        found,
                        advice.isEmpty() ? "look the error up in the source's documentation." : advice,
                        status);
        };
    }

    /** An answer that did not come, or broke off. */
    <T> Outcome<T> broken(Asked asked, IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            throw asked.unanswered("the read was interrupted", "no answer", "read again.", null);
        }
        String what = asked.redactor().redact(e.getClass().getSimpleName() + ": " + e.getMessage());
        if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
            throw asked.unanswered(
                    "the source's certificate is not accepted",
                    what,
                    "check the connection option `" + credentials.addressOption()
                            + "`, or name a file with the certificate of its authority by the connection option `"
                            + SourceModel.TRUST_STORE_OPTION + "`.",
                    null);
        }
        return new Outcome.Failed<>(
                e instanceof MalformedBodyException malformed
                        ? Failure.malformed(asked.redactor().redact(malformed.said()))
                        : Failure.broken(what, Causes.without(e, asked.redactor())));
    }

    private AuthenticationException refused(Asked asked, int status, String words, String declared) {
        Identity.Refusal refusal = credentials.refusal(asked.request().url());
        return new AuthenticationException(asked.says(
                refusal.what(),
                "status " + status + asked.said(words),
                declared.isEmpty() ? refusal.advice() : declared));
    }
}
