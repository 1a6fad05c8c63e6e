package dev.tributary.simulator.http;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.VirtualTime;
import dev.tributary.simulator.payload.JsonText;
import dev.tributary.simulator.token.JwtVerifier;
import dev.tributary.simulator.token.Tokens;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint (RFC 6749, section 3.2): knows one client, issues access tokens to it, and refuses a refresh token
 * that is spent.
 */
public final class TokenDispatcher implements Answers {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final String CLIENT_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final SampleOptions options;
    private final Tokens tokens;
    private final RequestLog log;
    private final VirtualTime time;

    /** A dispatcher that writes its requests to a log. */
    public TokenDispatcher(SampleOptions options, Tokens tokens, RequestLog log, VirtualTime time) {
        this.options = options;
        this.tokens = tokens;
        this.log = log;
        this.time = time;
    }

    @Override
    public Sent answer(Arrival arrival) {
        int status = 200;
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Optional<AuthModel.Login> login = options.auth().stream()
                    .filter(AuthModel.Login.class::isInstance)
                    .map(AuthModel.Login.class::cast)
                    .findFirst();
            if (login.isPresent()) {
                requirePost(arrival);
                Sent session = new LoginDesk(login.get(), options, tokens).answer(arrival.body());
                log.add(new RequestRecord(arrival.method(), target(arrival), "", Optional.empty(), status, 0));
                return session;
            }
            answer.putAll(issue(arrival));
        } catch (TokenRefusal refusal) {
            status = refusal.status();
            answer.put("error", refusal.error());
            answer.put("error_description", String.valueOf(refusal.getMessage()));
        }
        log.add(new RequestRecord(arrival.method(), target(arrival), "", Optional.empty(), status, 0));
        return new Sent()
                .status(status)
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-store")
                .body(JsonText.of(answer));
    }

    private Map<String, Object> issue(Arrival arrival) {
        AuthModel.OAuth2 auth = options.auth().stream()
                .filter(AuthModel.OAuth2.class::isInstance)
                .map(AuthModel.OAuth2.class::cast)
                .findFirst()
                .orElseThrow(() -> new TokenRefusal(400, "invalid_request", "this method has no tokens"));
        requirePost(arrival);
        Map<String, String> form = form(arrival.body());
        auth.endpoint()
                .client()
                .ifPresent(client -> checkClient(client, arrival.headers().get("Authorization"), form));
        Map<String, Object> answer = new LinkedHashMap<>();
        checkGrant(auth.grant(), form, answer);
        String scopes = auth.endpoint().scopes().stream().map(options::expand).collect(Collectors.joining(" "));
        require(form, "scope", scopes.isEmpty() ? null : scopes, "invalid_scope");
        auth.endpoint()
                .parameters()
                .forEach(parameter ->
                        require(form, parameter.name(), options.expand(parameter.template()), "invalid_request"));
        if (!form.isEmpty()) {
            throw new TokenRefusal(400, "invalid_request", "unexpected parameters: " + form.keySet());
        }
        answer.put("access_token", tokens.issueAccess());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Tokens.LIFETIME.toSeconds());
        return answer;
    }

    /** The path with its query, as the request's first line has it. */
    private static String target(Arrival arrival) {
        String query = arrival.address().encodedQuery();
        return arrival.address().encodedPath() + (query == null ? "" : "?" + query);
    }

    private static void requirePost(Arrival arrival) {
        if (!arrival.method().equals("POST") || !target(arrival).equals("/token")) {
            throw new TokenRefusal(404, "invalid_request", "tokens are issued upon POST /token");
        }
    }

    private void checkGrant(GrantModel grant, Map<String, String> form, Map<String, Object> answer) {
        if (grant instanceof GrantModel.RefreshToken refresh) {
            require(form, "grant_type", "refresh_token", "unsupported_grant_type");
            String sent = String.valueOf(form.remove("refresh_token"));
            if (!tokens.isUsable(sent, options.expand(refresh.token()))) {
                throw new TokenRefusal(400, "invalid_grant", "the refresh token is unknown or was used before");
            }
            if (refresh.rotating()) {
                answer.put("refresh_token", tokens.rotate(sent));
            }
        } else if (grant instanceof GrantModel.JwtBearer bearer) {
            require(form, "grant_type", JWT_BEARER, "unsupported_grant_type");
            new JwtVerifier(bearer.jwt(), options, time)
                    .problem(String.valueOf(form.remove("assertion")))
                    .ifPresent(problem -> {
                        throw new TokenRefusal(400, "invalid_grant", problem);
                    });
        } else {
            require(form, "grant_type", "client_credentials", "unsupported_grant_type");
        }
    }

    private void checkClient(ClientModel client, @Nullable String header, Map<String, String> form) {
        String id = options.expand(client.id());
        JwtModel assertion = client.assertion();
        if (assertion != null) {
            checkAssertion(assertion, id, form);
            return;
        }
        String secret = options.expand(client.secret());
        if (client.authentication() == ClientModel.Authentication.BASIC && !secret.isEmpty()) {
            String pair = URLEncoder.encode(id, StandardCharsets.UTF_8) + ":"
                    + URLEncoder.encode(secret, StandardCharsets.UTF_8);
            String expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            if (!expected.equals(header)) {
                throw new TokenRefusal(401, "invalid_client", "the client's Basic credentials are missing or wrong");
            }
            return;
        }
        String sentId = form.remove("client_id");
        String sentSecret = form.remove("client_secret");
        if (!id.equals(sentId) || !secret.equals(sentSecret == null ? "" : sentSecret)) {
            throw new TokenRefusal(400, "invalid_client", "the client's id or secret is missing or wrong");
        }
    }

    private void checkAssertion(JwtModel assertion, String id, Map<String, String> form) {
        require(form, "client_id", id, "invalid_client");
        require(form, "client_assertion_type", CLIENT_ASSERTION, "invalid_client");
        new JwtVerifier(assertion, options, time)
                .problem(String.valueOf(form.remove("client_assertion")))
                .ifPresent(problem -> {
                    throw new TokenRefusal(401, "invalid_client", problem);
                });
    }

    private static void require(Map<String, String> form, String name, @Nullable String expected, String error) {
        String found = form.remove(name);
        if (expected == null ? found != null : !expected.equals(found)) {
            throw new TokenRefusal(400, error, "parameter `" + name + "` is missing or wrong");
        }
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.isEmpty() ? List.<String>of() : List.of(body.split("&", -1))) {
            String[] parts = pair.split("=", 2);
            form.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
