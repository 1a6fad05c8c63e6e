package dev.tributary.simulator.http;

import dev.tributary.model.AuthModel;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.VirtualTime;
import dev.tributary.simulator.token.JwtVerifier;
import dev.tributary.simulator.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The credentials that every request must carry, all of them. */
final class Credentials {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private final List<Consumer<Headers>> signatures = new ArrayList<>();

    Credentials(SampleOptions options, Tokens tokens, VirtualTime time) {
        for (AuthModel auth : options.auth()) {
            if (auth instanceof AuthModel.Bearer bearer) {
                headers.put("Authorization", "Bearer " + options.expand(bearer.token()));
            } else if (auth instanceof AuthModel.Basic basic) {
                headers.put(
                        "Authorization",
                        okhttp3.Credentials.basic(
                                options.expand(basic.username()),
                                options.expand(basic.password()),
                                StandardCharsets.UTF_8));
            } else if (auth instanceof AuthModel.HeaderKey key) {
                headers.put(key.header(), options.expand(key.value()));
            } else if (auth instanceof AuthModel.QueryKey key) {
                parameters.put(key.parameter(), options.expand(key.value()));
            } else if (auth instanceof AuthModel.OAuth2) {
                signatures.add(sent -> checkToken(tokens, sent.get("Authorization")));
            } else if (auth instanceof AuthModel.Login login) {
                signatures.add(sent -> checkSession(tokens, login, sent));
            } else if (auth instanceof AuthModel.SignedJwt signed) {
                JwtVerifier verifier = new JwtVerifier(signed.jwt(), options, time);
                signatures.add(sent -> checkJwt(verifier, signed, sent.get(signed.header())));
            }
        }
    }

    void check(Headers sent, HttpUrl address) {
        headers.forEach((name, value) -> check("header `" + name + "`", value, sent.get(name)));
        parameters.forEach((name, value) -> check("parameter `" + name + "`", value, address.queryParameter(name)));
        signatures.forEach(signature -> signature.accept(sent));
    }

    private static void checkToken(Tokens tokens, @Nullable String sent) {
        String token = sent != null && sent.startsWith("Bearer ") ? sent.substring("Bearer ".length()) : "";
        if (!tokens.isValid(token)) {
            throw new Refusal(
                    401, "Bad credentials: the access token is " + (token.isEmpty() ? "missing" : "not valid"));
        }
    }

    private static void checkSession(Tokens tokens, AuthModel.Login login, Headers sent) {
        String before = login.cookie().isEmpty()
                ? (login.scheme().isEmpty() ? "" : login.scheme() + " ")
                : login.cookie() + "=";
        String found = sent.get(login.cookie().isEmpty() ? login.header() : "Cookie");
        if (found == null || !found.startsWith(before) || !tokens.isValid(found.substring(before.length()))) {
            throw new Refusal(401, "Bad credentials: the session is " + (found == null ? "missing" : "not valid"));
        }
    }

    private static void checkJwt(JwtVerifier verifier, AuthModel.SignedJwt signed, @Nullable String sent) {
        String before = signed.scheme().isEmpty() ? "" : signed.scheme() + " ";
        if (sent == null || !sent.startsWith(before)) {
            throw new Refusal(401, "Bad credentials: header `" + signed.header() + "` has no JWT");
        }
        verifier.problem(sent.substring(before.length())).ifPresent(problem -> {
            throw new Refusal(401, "Bad credentials: " + problem);
        });
    }

    private static void check(String place, String expected, @Nullable String found) {
        if (!expected.equals(found)) {
            throw new Refusal(401, "Bad credentials: " + place + (found == null ? " is missing" : " is wrong"));
        }
    }

    /** The query parameters that carry credentials. */
    Set<String> parameters() {
        return parameters.keySet();
    }

    /** The address without credentials, as a source's own links have it. */
    HttpUrl removedFrom(HttpUrl address) {
        HttpUrl.Builder builder = address.newBuilder();
        parameters.keySet().forEach(builder::removeAllQueryParameters);
        return builder.build();
    }

    /** The query, percent-encoded, with credentials made unreadable. */
    String redactedQuery(HttpUrl address) {
        HttpUrl.Builder builder = address.newBuilder();
        parameters.keySet().stream()
                .filter(name -> address.queryParameter(name) != null)
                .forEach(name -> builder.setQueryParameter(name, "***"));
        String query = builder.build().encodedQuery();
        return query == null ? "" : query;
    }
}
