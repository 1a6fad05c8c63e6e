package dev.tributary.runtime.token;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.ClientModel.Authentication;
import dev.tributary.model.GrantModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TokenEndpointModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.TokenStore;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.http.Transport;
import dev.tributary.runtime.options.BaseUrl;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.rest.FakeWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** A source at api.example.com and its token endpoint at login.example.com, in memory. */
final class TokenWorld {
    static final Place PLACE = new Place("test", "things");
    static final Map<String, String> GIVEN =
            Map.of("client_id", "me:1", "client_secret", "s3cret-of-mine", "refresh_token", "refresh-0");

    final FakeWorld world = new FakeWorld();
    final List<Request> tokenRequests = new CopyOnWriteArrayList<>();
    final List<Request> apiRequests = new CopyOnWriteArrayList<>();
    final AtomicInteger issued = new AtomicInteger();
    final Map<String, String> kept = new HashMap<>();
    final Environment environment = world.environment(this::answer).withTokens(new Kept());

    /** What is done upon a token request, in place of issuing a token. */
    Optional<Answer> refusal = Optional.empty();

    /** What the answer holds beside the access token. */
    String beside = ", \"expires_in\": 3600";

    /** The only access token that the source accepts; any, where it is empty. */
    String accepted = "";

    /** Whether the store of refresh tokens cannot be opened. */
    boolean storeFails;

    /** Whether the store of refresh tokens is full when a token is to be stored. */
    boolean storeIsFull;

    /** How many token requests fail before one is answered. */
    int failures;

    /** Headers of the login's answer. */
    Headers cookies = Headers.of();

    /** An answer of the token endpoint. */
    record Answer(int status, String body) {}

    private static boolean carries(Request request, String token) {
        return request.headers().names().stream()
                .anyMatch(name -> String.valueOf(request.header(name)).endsWith(token));
    }

    private Response answer(Request request) {
        if (request.url().host().equals("login.example.com")) {
            tokenRequests.add(request);
            if (failures > 0) {
                failures--;
                return world.response(request, 503, "").build();
            }
            if (refusal.isPresent()) {
                Response.Builder response = world.response(
                        request, refusal.get().status(), refusal.get().body());
                cookies.forEach(header -> response.addHeader(header.getFirst(), header.getSecond()));
                return response.build();
            }
            String body = "{\"access_token\": \"access-" + issued.incrementAndGet() + "\"" + beside + "}";
            return world.response(request, 200, body).build();
        }
        apiRequests.add(request);
        boolean good = accepted.isEmpty() || carries(request, accepted);
        return world.response(request, good ? 200 : 401, good ? "[]" : "{\"message\": \"expired\"}")
                .build();
    }

    static AuthModel oauth(GrantModel grant, Authentication authentication, String secret) {
        return new AuthModel.OAuth2(
                new TokenEndpointModel(
                        "https://login.example.com/token",
                        new ClientModel("{client_id}", secret, authentication),
                        List.of("read", "write"),
                        List.of(new NamedTemplate("audience", "{audience}"))),
                grant);
    }

    static AuthModel clientCredentials() {
        return oauth(new GrantModel.ClientCredentials(), Authentication.BASIC, "{client_secret}");
    }

    static AuthModel refreshToken(boolean rotating) {
        return oauth(new GrantModel.RefreshToken("{refresh_token}", rotating), Authentication.BODY, "{client_secret}");
    }

    static SourceModel model(AuthModel auth) {
        return new SourceModel(
                1,
                "test",
                "Test",
                "",
                "none",
                "https://api.example.com/",
                List.of(),
                List.of(),
                List.of("client_id", "client_secret", "refresh_token", "audience").stream()
                        .map(name -> new OptionModel(
                                name, "", false, null, null, List.of(), name.matches(".*_(secret|token)")))
                        .toList(),
                List.of(auth),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** A connection, as each connector has its own. */
    Connection connect(AuthModel auth, Map<String, String> given) {
        return new Connection(auth, given);
    }

    final class Connection {
        final Credentials credentials;
        private final Transport transport;

        private Connection(AuthModel auth, Map<String, String> given) {
            SourceModel model = model(auth);
            Options options = new OptionCheck("test, connection", BaseUrl.options(model, given)).check(given);
            HttpUrl base = BaseUrl.of(model, options);
            credentials = new Credentials(model, options, base, new Tokens(model, options, base, environment));
            transport = new Transport(environment, credentials);
        }

        String read() {
            return read(PLACE);
        }

        /** The message of a read that is refused. */
        String refused(String table) {
            try {
                throw new AssertionError("not refused: " + read(new Place("test", table)));
            } catch (AuthenticationException e) {
                return String.valueOf(e.getMessage());
            }
        }

        private String read(Place place) {
            Request request =
                    new Request.Builder().url("https://api.example.com/things").build();
            return transport.exchange(place, request, response -> {
                try (response) {
                    return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
                }
            });
        }
    }

    static String body(Request request) {
        try {
            Buffer buffer = new Buffer();
            if (request.body() != null) {
                request.body().writeTo(buffer);
            }
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class Kept implements TokenStore {
        @Override
        public Slot open(String chain) throws IOException {
            if (storeFails) {
                throw new IOException("the disk is read-only");
            }
            return new Slot() {
                @Override
                public Optional<String> latest() {
                    return Optional.ofNullable(kept.get(chain));
                }

                @Override
                public void store(String token) throws IOException {
                    if (storeIsFull) {
                        throw new IOException("No space left on device");
                    }
                    kept.put(chain, token);
                }

                @Override
                public void close() {}
            };
        }
    }
}
