package dev.tributary.runtime.http;

import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.auth.Signed;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.limit.Limits;
import dev.tributary.runtime.limit.Permit;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One attempt of a request: signed, counted, sent, followed where it is redirected, and sent again once where credentials
 * that have ended are renewed.
 */
final class Attempt {
    private final Environment environment;
    private final Identity credentials;
    private final Redirects redirects;
    private final Answers answers;
    private final BooleanSupplier calledOff;

    /** @param calledOff whether nobody waits for what is asked for any more */
    Attempt(Environment environment, Identity credentials, BooleanSupplier calledOff) {
        this.environment = environment;
        this.calledOff = calledOff;
        this.credentials = credentials;
        this.redirects = new Redirects(credentials);
        this.answers = new Answers(credentials);
    }

    <T> Outcome<T> make(Asked first, ResponseReader<T> reader) {
        Asked asked = first;
        int hop = 0;
        boolean renewed = false;
        while (true) {
            try (Permit permit = permit(asked)) {
                Signed signed;
                Response response;
                try {
                    signed = credentials.sign(asked.place(), asked.request());
                    environment
                            .listener()
                            .requested(asked.place().source(), asked.place().table());
                    response = send(signed.request());
                } catch (IOException e) {
                    return answers.broken(asked, e);
                }
                boolean owned = false;
                try {
                    Announcements announcements = new Announcements(permit, response, environment.clock());
                    announcements.hear(Map.of());
                    if (response.code() == 401 && !renewed && credentials.renew(signed, response)) {
                        renewed = true;
                        continue;
                    }
                    boolean isAnswer = asked.terms().answers().contains(response.code());
                    if (isAnswer || !Redirects.isRedirect(response.code())) {
                        Outcome<T> outcome = answers.answered(asked, response, announcements, reader);
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
                        throw redirects.tooMany(asked, response);
                    }
                    asked = asked.by(redirects.follow(asked, response));
                } catch (IOException e) {
                    return answers.broken(asked, e);
                } finally {
                    if (!owned) {
                        response.close();
                    }
                }
            }
        }
    }

    /** A length below zero makes the client fail where it reads, and where it closes. */
    private Response send(Request request) throws IOException {
        Call call = environment.calls().newCall(request);
        Response response = call.execute();
        if (response.header("Content-Length", "").trim().startsWith("-")) {
            call.cancel();
            throw new ProtocolException("the response says that it has a length below zero");
        }
        return response;
    }

    /** What goes to another origin uses up nothing of what the source allows. */
    private Permit permit(Asked asked) {
        Request request = asked.request();
        Limits limits = credentials.isOwn(request.url()) ? asked.terms().limits() : Limits.NONE;
        try {
            return limits.acquire(asked.place(), environment, calledOff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw asked.unanswered("the read was interrupted", "not yet sent", "read again.", null);
        }
    }
}
