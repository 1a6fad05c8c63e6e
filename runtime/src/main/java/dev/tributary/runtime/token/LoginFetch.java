package dev.tributary.runtime.token;

import dev.tributary.model.AuthModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.auth.Identity.Refusal;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.http.Transport;
import dev.tributary.runtime.options.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.Cookie;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Logs in, and takes the session's token out of the response. A refusal is told once. */
final class LoginFetch implements TokenFetch {
    private static final Terms TERMS = Terms.NONE.answered(Set.of(200, 201, 204));

    /** A login for people leads on to a page, and the session comes with that. */
    private static final Terms TERMS_OF_HEADERS = Terms.NONE.answered(Set.of(200, 201, 204, 302, 303));

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int MOST_BYTES = 1024 * 1024;

    private final AuthModel.Login login;
    private final HttpUrl url;
    private final Map<String, String> parameters;
    private final Refusal refusal;
    private final Environment environment;
    private final Redactor redactor;
    private final Transport transport;

    /**
     * A login.
     *
     * @param parameters what is sent, by the login's names
     * @param optionNames the connection options to check when it is refused
     */
    LoginFetch(
            AuthModel.Login login,
            HttpUrl url,
            Map<String, String> parameters,
            List<String> optionNames,
            Environment environment,
            Redactor redactor) {
        this.login = login;
        this.url = url;
        this.parameters = Map.copyOf(parameters);
        this.refusal = new Refusal(
                "the login opened no session",
                "check the connection options " + String.join(", ", optionNames)
                        + "; if they are right, the descriptor does not say where the response has the session.");
        this.environment = environment;
        this.redactor = redactor;
        this.transport = new Transport(environment, new Issuer(url, UnaryOperator.identity(), refusal, redactor));
    }

    @Override
    public AccessToken fetch(Place place) {
        Request request = new Request.Builder().url(url).post(body()).build();
        Instant asked = environment.clock().instant();
        Optional<String> found = transport.exchange(place, request, inBody() ? TERMS : TERMS_OF_HEADERS, response -> {
            try (response) {
                return token(response);
            }
        });
        String token = found.filter(LoginFetch::isSendable)
                .orElseThrow(() -> new AuthenticationException(
                        place.says(refusal.what(), RequestText.of(request, redactor), refusal.advice())));
        redactor.learn(token);
        Duration lifetime = login.lifetime();
        return lifetime == null
                ? new AccessToken(new Secret(token), null)
                : AccessToken.expiring(new Secret(token), asked, lifetime);
    }

    private RequestBody body() {
        if (parameters.keySet().stream().anyMatch(JsonPlace::isPlace)) {
            JsonValue body = new JsonValue.Members(Map.of());
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                body = body.with(JsonPlace.of(parameter.getKey()), JsonValue.of(parameter.getValue()));
            }
            return RequestBody.create(body.toJson(), JSON);
        }
        FormBody.Builder form = new FormBody.Builder();
        parameters.forEach(form::add);
        return form.build();
    }

    private boolean inBody() {
        return login.token() != null && JsonPlace.isPlace(login.token());
    }

    private Optional<String> token(HttpResponse response) throws IOException {
        String at = login.token();
        if (at == null) {
            return cookie(response);
        }
        if (!inBody()) {
            return Optional.ofNullable(response.headers().get(at));
        }
        String body = new String(response.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        try {
            return JsonValue.parse(body).at(JsonPlace.of(at)).flatMap(JsonValue::scalar);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of several of its name the last counts, and one that has expired is deleted (RFC 6265, section 5.3). */
    private Optional<String> cookie(HttpResponse response) {
        long now = environment.clock().millis();
        return Cookie.parseAll(url, response.headers()).stream()
                .filter(cookie -> cookie.name().equals(login.cookie()))
                .reduce((earlier, later) -> later)
                .filter(cookie -> cookie.expiresAt() > now)
                .map(Cookie::value);
    }

    /** A header would be refused with the token in the message. */
    private static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
