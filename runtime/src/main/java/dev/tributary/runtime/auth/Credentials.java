package dev.tributary.runtime.auth;

import dev.tributary.model.AuthModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import dev.tributary.runtime.auth.Signed.Renewal;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.hook.Authenticator;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.options.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Who we are to a source: its credentials and the headers of every request. They go to the origin (scheme, host and
 * port) of the base URL only. A credential whose options have no value is not sent.
 */
public final class Credentials implements Identity {
    private static final String AUTHORIZATION = "Authorization";

    private final SourceModel model;
    private final Options options;
    private final HttpUrl base;
    private final Redactor redactor;
    private final List<Credential> credentials = new ArrayList<>();
    private final List<Credential.Header> headers;
    private final List<String> optionNames;

    /**
     * The credentials of a connection to a source without tokens.
     *
     * @throws OptionException if a value cannot stand in a header, or a method lacks options
     */
    public Credentials(SourceModel model, Options options, HttpUrl base) {
        this(model, options, base, (auth, redactor) -> {
            throw new IllegalArgumentException(model.name() + " has tokens, but nobody to obtain them");
        });
    }

    /**
     * The credentials of a connection.
     *
     * @param tokens makes the sources of tokens
     * @throws OptionException if a value cannot stand in a header, or a method lacks options
     */
    public Credentials(SourceModel model, Options options, HttpUrl base, TokenSources tokens) {
        this.model = model;
        this.options = options;
        this.base = base;
        this.redactor = options.redactor();
        List<AuthModel> chosen = AuthMethods.chosen(model, options);
        for (AuthModel auth : chosen) {
            auth.secrets()
                    .forEach(secret -> Template.parse(secret)
                            .names()
                            .forEach(name -> options.expand("{" + name + "}").ifPresent(redactor::learn)));
            credential(auth, tokens).ifPresent(credentials::add);
        }
        this.headers = model.headers().stream()
                .flatMap(header -> header(header.name(), header.value()).stream())
                .toList();
        this.optionNames = chosen.stream()
                .flatMap(auth -> auth.templates().stream())
                .flatMap(text -> Template.parse(text).options().stream())
                .distinct()
                .toList();
    }

    /** Lets a class of the user's sign requests too. */
    public void signBy(Authenticator hook, Clock clock) {
        credentials.add(new HookCredential(
                hook,
                new Authenticator.AuthContext() {
                    @Override
                    public Optional<String> option(String name) {
                        return options.get(name);
                    }

                    @Override
                    public Instant now() {
                        return clock.instant();
                    }
                },
                redactor));
    }

    @Override
    public Signed sign(Place place, Request request) throws IOException {
        List<Renewal> renewals = new ArrayList<>();
        if (!isOwn(request.url())) {
            return new Signed(request, renewals);
        }
        Request signed = request;
        for (Credential.Header header : headers) {
            signed = header.addTo(place, signed, renewals);
        }
        for (Credential credential : credentials) {
            signed = credential.addTo(place, signed, renewals);
        }
        return new Signed(signed, renewals);
    }

    @Override
    public boolean renew(Signed refused, Response response) throws IOException {
        return refused.renew(response);
    }

    @Override
    public boolean isOwn(HttpUrl url) {
        return isSameOrigin(url, base);
    }

    /** Whether scheme, host and port are the same. */
    public static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    @Override
    public boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }

    @Override
    public Refusal refusal(HttpUrl url) {
        if (!isOwn(url)) {
            return new Refusal(
                    "the source redirected to another origin, which got no credentials and refused",
                    "give the connection option `base_url` the origin that the source is really at.");
        }
        String names = String.join(", ", optionNames);
        if (credentials.isEmpty()) {
            return new Refusal(
                    "the source refused a request without credentials",
                    optionNames.isEmpty()
                            ? "the descriptor declares no credentials; declare them."
                            : "set the connection options " + names + ".");
        }
        return new Refusal(
                "the source refused the credentials",
                optionNames.isEmpty()
                        ? "check the connection's options, and the hook that signs requests."
                        : "check the connection options " + names + ", and that they may read this.");
    }

    @Override
    public String addressOption() {
        return SourceModel.BASE_URL_OPTION;
    }

    @Override
    public String advice(int status) {
        return status == 404
                ? "check the table's options and the connection option `" + addressOption() + "`."
                : "check the table's options; if they are right, the descriptor does not fit the source.";
    }

    @Override
    public Redactor redactor() {
        return redactor;
    }

    /** The origin, and the kinds of credentials. */
    @Override
    public String toString() {
        return "Credentials for " + base.scheme() + "://" + base.host() + ":" + base.port() + ": " + credentials;
    }

    private Optional<Credential> credential(AuthModel auth, TokenSources tokens) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return header(AUTHORIZATION, "Bearer " + bearer.token()).map(Credential.class::cast);
        }
        if (auth instanceof AuthModel.HeaderKey key) {
            return header(key.header(), key.value()).map(Credential.class::cast);
        }
        if (auth instanceof AuthModel.QueryKey key) {
            return options.expand(key.value()).map(value -> {
                redactor.learn(value);
                return new Credential.Query(key.parameter(), new Secret(value));
            });
        }
        if (auth instanceof AuthModel.Basic basic) {
            return options.expand(basic.username())
                    .flatMap(user -> options.expand(basic.password()).map(password -> user + ":" + password))
                    .map(pair -> {
                        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
                        redactor.learn(encoded);
                        return new Credential.Header(AUTHORIZATION, new Secret("Basic " + encoded));
                    });
        }
        Optional<TokenSource> source = tokens.of(auth, redactor);
        if (auth instanceof AuthModel.Login login) {
            return source.map(session -> login.cookie().isEmpty()
                    ? Credential.Token.of(session, login.header(), login.scheme())
                    : new Credential.Token(session, "Cookie", login.cookie() + "="));
        }
        return auth instanceof AuthModel.SignedJwt jwt
                ? source.map(signed -> Credential.Token.of(signed, jwt.header(), jwt.scheme()))
                : source.map(issued -> Credential.Token.of(issued, AUTHORIZATION, "Bearer"));
    }

    private Optional<Credential.Header> header(String name, String template) {
        return options.expand(template).map(value -> {
            if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
                throw new OptionException(model.name() + ", connection: header `" + name
                        + "` would hold a line break or another character that headers cannot have — check the options "
                        + String.join(", ", Template.parse(template).options()) + ".");
            }
            return new Credential.Header(name, new Secret(value));
        });
    }
}
