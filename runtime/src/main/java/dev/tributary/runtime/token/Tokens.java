package dev.tributary.runtime.token;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import dev.tributary.model.TokenEndpointModel;
import dev.tributary.runtime.auth.TokenSource;
import dev.tributary.runtime.auth.TokenSources;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.HomeTokens;
import dev.tributary.runtime.environment.TokenHomes;
import dev.tributary.runtime.environment.TokenStore;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.options.Secret;
import dev.tributary.runtime.options.UrlTemplate;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Makes the token sources of a connection. Those of equal connections share their tokens. */
public final class Tokens implements TokenSources {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final SourceModel model;
    private final Options options;
    private final HttpUrl base;
    private final Environment environment;

    /** @param base the source's base URL, below which token endpoints without a host lie */
    public Tokens(SourceModel model, Options options, HttpUrl base, Environment environment) {
        this.model = model;
        this.options = options;
        this.base = base;
        this.environment = environment;
    }

    /** Whether a source has refresh tokens that end when they are used. */
    public static boolean rotate(SourceModel model) {
        return Stream.concat(
                        model.auth().stream(), model.authMethods().stream().flatMap(method -> method.auth().stream()))
                .anyMatch(auth -> auth instanceof AuthModel.OAuth2 oauth
                        && oauth.grant() instanceof GrantModel.RefreshToken token
                        && token.rotating());
    }

    @Override
    public Optional<TokenSource> of(AuthModel auth, Redactor redactor) {
        Optional<TokenFetch> fetch = auth instanceof AuthModel.OAuth2 oauth
                ? issued(oauth, redactor)
                : auth instanceof AuthModel.Login login
                        ? session(login, redactor)
                        : signer(((AuthModel.SignedJwt) auth).jwt()).map(this::signed);
        return fetch.map(found -> new SharedTokens(cell(auth), found, redactor));
    }

    /** Equal for connections that are the same to the source; shows no secret. */
    private record Shared(String source, HttpUrl base, String tokenUrl, AuthModel auth, List<Secret> values) {}

    private TokenCell cell(AuthModel auth) {
        List<Secret> values = optionNames(auth).stream()
                .map(name -> new Secret(options.get(name).orElse("")))
                .toList();
        String tokenUrl = options.get(SourceModel.TOKEN_URL_OPTION).orElse("");
        Shared shared = new Shared(model.name(), base, tokenUrl, auth, values);
        return environment.sessions().of(shared, TokenCell.class, () -> new TokenCell(environment.clock()));
    }

    private Optional<TokenFetch> issued(AuthModel.OAuth2 auth, Redactor redactor) {
        TokenEndpointModel asked = auth.endpoint();
        if (asked.client().isEmpty()) {
            return signer(((GrantModel.JwtBearer) auth.grant()).jwt()).map(signer -> asserting(auth, signer, redactor));
        }
        return client(asked.client().get(), redactor).flatMap(client -> {
            TokenEndpoint endpoint = endpoint(auth, client, redactor);
            Map<String, String> scope = scope(asked.scopes());
            return auth.grant() instanceof GrantModel.RefreshToken token
                    ? refreshing(endpoint, token, scope)
                    : Optional.of(place -> {
                        Map<String, String> grant = new LinkedHashMap<>();
                        grant.put("grant_type", "client_credentials");
                        grant.putAll(scope);
                        return endpoint.ask(place, grant).token();
                    });
        });
    }

    private Optional<TokenFetch> refreshing(
            TokenEndpoint endpoint, GrantModel.RefreshToken grant, Map<String, String> scope) {
        return options.expand(grant.token()).map(given -> {
            String chain = chain(endpoint.url(), given);
            return new RefreshTokenFetch(
                    endpoint,
                    new Secret(given),
                    grant.rotating(),
                    scope,
                    store(endpoint.url(), given),
                    chain,
                    of -> environment.sessions().of(of, UnstoredToken.class, UnstoredToken::new));
        });
    }

    private TokenStore store(HttpUrl endpoint, String given) {
        return TokenHomes.of(environment)
                .find(model.name(), given)
                .<TokenStore>map(home -> new HomeTokens(environment.tokens(), home, token -> chain(endpoint, token)))
                .orElseGet(environment::tokens);
    }

    private TokenFetch asserting(AuthModel.OAuth2 auth, JwtSigner signer, Redactor redactor) {
        TokenEndpoint endpoint = endpoint(auth, new Client.InGrant(() -> assertion(signer, redactor)), redactor);
        return place -> endpoint.ask(place, Map.of("grant_type", JWT_BEARER)).token();
    }

    private Secret assertion(JwtSigner signer, Redactor redactor) {
        Secret assertion = signer.sign(environment.clock().instant(), id()).text();
        redactor.learn(assertion.value());
        return assertion;
    }

    /** Empty where an option has no value: there is nobody to log in. */
    private Optional<TokenFetch> session(AuthModel.Login login, Redactor redactor) {
        Map<String, String> sent = expanded(login.parameters());
        return sent.size() < login.parameters().size()
                ? Optional.empty()
                : Optional.of(new LoginFetch(login, url(login.url()), sent, optionNames(login), environment, redactor));
    }

    private TokenFetch signed(JwtSigner signer) {
        return place -> {
            JwtSigner.Jwt jwt = signer.sign(environment.clock().instant(), id());
            return AccessToken.expiring(jwt.text(), jwt.issued(), signer.lifetime());
        };
    }

    private String id() {
        return new UUID(environment.random().nextLong(), environment.random().nextLong()).toString();
    }

    private TokenEndpoint endpoint(AuthModel.OAuth2 auth, Client client, Redactor redactor) {
        return new TokenEndpoint(
                url(auth.endpoint().url()),
                client,
                expanded(auth.endpoint().parameters()),
                optionNames(auth),
                environment,
                redactor);
    }

    private HttpUrl url(String template) {
        String text = options.get(SourceModel.TOKEN_URL_OPTION)
                .or(() -> UrlTemplate.expand(model.name(), template, options))
                .orElseThrow(() -> new OptionException(model.name() + ", connection: the token endpoint "
                        + template + " needs options that have no value — set them, or `"
                        + SourceModel.TOKEN_URL_OPTION + "`."));
        HttpUrl url = base.resolve(text);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new OptionException(model.name()
                    + ", connection: the token endpoint must be an http or https URL without a user — give option `"
                    + SourceModel.TOKEN_URL_OPTION + "` a URL such as https://login.example.com/oauth2/token.");
        }
        return url;
    }

    private Optional<Client> client(ClientModel client, Redactor redactor) {
        JwtModel assertion = client.assertion();
        return options.expand(client.id())
                .flatMap(id -> assertion == null
                        ? options.expand(client.secret())
                                .map(secret -> Client.of(id, new Secret(secret), client.authentication(), redactor))
                        : signer(assertion)
                                .map(signer -> new Client.ByAssertion(id, () -> assertion(signer, redactor))));
    }

    private Optional<JwtSigner> signer(JwtModel jwt) {
        return options.expand(jwt.key())
                .map(text -> new JwtSigner(
                        jwt.algorithm(),
                        key(jwt, text),
                        options.expand(jwt.keyId()).orElse(""),
                        expanded(jwt.claims()),
                        jwt.lifetime()));
    }

    private Key key(JwtModel jwt, String text) {
        try {
            return Keys.of(jwt.algorithm(), jwt.encoding(), text);
        } catch (IllegalArgumentException e) {
            throw new OptionException(model.name() + ", connection: the key that signs by " + jwt.algorithm()
                    + " cannot be read: " + e.getMessage() + " — correct option "
                    + String.join(", ", Template.parse(jwt.key()).options()) + ".");
        }
    }

    private Map<String, String> scope(List<String> templates) {
        String scopes = templates.stream()
                .flatMap(scope -> options.expand(scope).stream())
                .collect(Collectors.joining(" "));
        return scopes.isEmpty() ? Map.of() : Map.of("scope", scopes);
    }

    /** What has a value, in the order written. */
    private Map<String, String> expanded(List<NamedTemplate> templates) {
        Map<String, String> values = new LinkedHashMap<>();
        templates.forEach(each -> options.expand(each.template()).ifPresent(value -> values.put(each.name(), value)));
        return values;
    }

    private static List<String> optionNames(AuthModel auth) {
        return auth.templates().stream()
                .flatMap(template -> Template.parse(template).options().stream())
                .distinct()
                .toList();
    }

    /** The name of a refresh token's chain: a digest, which tells nothing of the token. */
    private String chain(HttpUrl endpoint, String given) {
        String text = String.join("\n", model.name(), endpoint.toString(), given);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return model.name().replace('_', '-') + "-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
