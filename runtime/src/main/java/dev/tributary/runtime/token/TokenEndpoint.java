package dev.tributary.runtime.token;

import dev.tributary.runtime.auth.Identity.Refusal;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.http.Transport;
import dev.tributary.runtime.options.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * A source's token endpoint (RFC 6749, section 3.2). Failures that may pass are repeated as with any request; a refusal
 * (section 5.2) is told once.
 */
final class TokenEndpoint {
    // Some say that they have created a token.
    private static final Terms TERMS = Terms.NONE.answered(Set.of(200, 201));

    private final HttpUrl url;
    private final Client client;
    private final Map<String, String> parameters;
    private final Refusal refusal;
    private final Environment environment;
    private final Redactor redactor;

    /**
     * An endpoint.
     *
     * @param parameters further parameters of every request
     * @param optionNames the connection options to check when it refuses
     */
    TokenEndpoint(
            HttpUrl url,
            Client client,
            Map<String, String> parameters,
            List<String> optionNames,
            Environment environment,
            Redactor redactor) {
        this.url = url;
        this.client = client;
        this.parameters = Map.copyOf(parameters);
        this.refusal = refusal(optionNames);
        this.environment = environment;
        this.redactor = redactor;
    }

    HttpUrl url() {
        return url;
    }

    /** What was issued. */
    record Issued(AccessToken token, TokenAnswer answer) {}

    /** Makes a token unknown to messages, which the options do not hold: an earlier run stored it. */
    void hide(Secret token) {
        redactor.learn(token.value());
    }

    /**
     * Asks for a token.
     *
     * @param grant the parameters that say what for
     */
    Issued ask(Place place, Map<String, String> grant) {
        Request request =
                new Request.Builder().url(url).post(form(grant).build()).build();
        Issuer issuer = new Issuer(url, each -> identified(each, grant), refusal, redactor);
        Instant asked = environment.clock().instant();
        TokenAnswer answer = new Transport(environment, issuer).exchange(place, request, TERMS, response -> {
            try (response) {
                return TokenAnswer.read(response.body());
            }
        });
        Secret token = answer.accessToken();
        if (token == null) {
            String words = answer.error().isEmpty() ? "it does not say why" : "it says: " + answer.error();
            throw new AuthenticationException(place.says(
                    refusal.what(),
                    RequestText.of(request, redactor) + ", " + redactor.redact(words),
                    refusal.advice()));
        }
        redactor.learn(token.value());
        if (answer.refreshToken() != null) {
            redactor.learn(answer.refreshToken().value());
        }
        return new Issued(
                answer.expiresIn() == null
                        ? new AccessToken(token, null)
                        : AccessToken.expiring(token, asked, answer.expiresIn()),
                answer);
    }

    private FormBody.Builder form(Map<String, String> grant) {
        FormBody.Builder form = new FormBody.Builder();
        grant.forEach(form::add);
        parameters.forEach(form::add);
        return form;
    }

    /** What a client signs says who it is once only: a source may refuse what it has seen before (RFC 7523, section 3). */
    private Request identified(Request request, Map<String, String> grant) {
        FormBody.Builder form = form(grant);
        client.addTo(form);
        Request.Builder identified = request.newBuilder().post(form.build());
        client.addTo(identified);
        return identified.build();
    }

    private static Refusal refusal(List<String> optionNames) {
        return new Refusal(
                "the token endpoint issued no token",
                "check the connection options " + String.join(", ", optionNames)
                        + (optionNames.contains("refresh_token")
                                ? "; a refresh token that has ended is replaced by logging in again."
                                : "."));
    }
}
