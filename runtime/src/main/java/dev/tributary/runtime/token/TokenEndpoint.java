package dev.tributary.runtime.token;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.auth.Signed;
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
import okhttp3.Response;

/**
 * A source's token endpoint (RFC 6749, section 3.2). Failures that may pass are repeated as with any request; a refusal
 * (section 5.2) is told once.
 */
final class TokenEndpoint implements Identity {
    // Some say that they have created a token.
    private static final Terms TERMS = Terms.NONE.answered(Set.of(200, 201));

    private final HttpUrl url;
    private final Client client;
    private final Map<String, String> parameters;
    private final List<String> optionNames;
    private final Environment environment;
    private final Redactor redactor;
    private final Transport transport;

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
        this.optionNames = List.copyOf(optionNames);
        this.environment = environment;
        this.redactor = redactor;
        this.transport = new Transport(environment, this);
    }

    HttpUrl url() {
        return url;
    }

    /** What was issued. */
    record Issued(AccessToken token, TokenAnswer answer) {}

    /**
     * Asks for a token.
     *
     * @param grant the parameters that say what for
     */
    Issued ask(Place place, Map<String, String> grant) {
        FormBody.Builder form = new FormBody.Builder();
        grant.forEach(form::add);
        parameters.forEach(form::add);
        client.addTo(form);
        Request.Builder request = new Request.Builder().url(url).post(form.build());
        client.addTo(request);
        Request built = request.build();
        Instant asked = environment.clock().instant();
        TokenAnswer answer = transport.exchange(place, built, TERMS, response -> {
            try (response) {
                return TokenAnswer.read(response.body());
            }
        });
        Secret token = answer.accessToken();
        if (token == null) {
            String words = answer.error().isEmpty() ? "it does not say why" : "it says: " + answer.error();
            Refusal refusal = refusal(url);
            throw new AuthenticationException(place.says(
                    refusal.what(), RequestText.of(built, redactor) + ", " + redactor.redact(words), refusal.advice()));
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

    @Override
    public Signed sign(Place place, Request request) {
        return new Signed(request, List.of());
    }

    @Override
    public boolean renew(Signed refused, Response response) {
        return false;
    }

    @Override
    public boolean isOwn(HttpUrl other) {
        return Credentials.isSameOrigin(other, url);
    }

    @Override
    public boolean isRefusal(int status) {
        return status == 400 || status == 401 || status == 403;
    }

    @Override
    public Refusal refusal(HttpUrl from) {
        return new Refusal(
                "the token endpoint issued no token",
                "check the connection options " + String.join(", ", optionNames)
                        + (optionNames.contains("refresh_token")
                                ? "; a refresh token that has ended is replaced by logging in again."
                                : "."));
    }

    @Override
    public String addressOption() {
        return SourceModel.TOKEN_URL_OPTION;
    }

    @Override
    public String advice(int status) {
        return "check the connection option `" + addressOption()
                + "`; if it is right, the descriptor does not fit the source.";
    }

    @Override
    public Redactor redactor() {
        return redactor;
    }
}
