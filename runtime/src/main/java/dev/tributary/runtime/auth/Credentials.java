package dev.tributary.runtime.auth;

import dev.tributary.model.AuthModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.options.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Who we are to a source: its credentials and the headers of every request. They go to the origin (scheme, host and
 * port) of the base URL only. A credential whose options have no value is not sent.
 */
public final class Credentials {
    private final HttpUrl base;
    private final List<Credential> credentials;
    private final List<Credential.Header> headers;
    private final List<String> optionNames;
    private final Redactor redactor;

    /**
     * The credentials of a connection.
     *
     * @throws OptionException if a value cannot stand in a header
     */
    public Credentials(SourceModel model, Options options, HttpUrl base) {
        this.base = base;
        this.credentials = model.auth().stream()
                .flatMap(auth -> credential(model, auth, options).stream())
                .toList();
        this.headers = model.headers().stream()
                .flatMap(header -> header(model, header.name(), header.value(), options).stream())
                .toList();
        this.optionNames = model.auth().stream()
                .flatMap(auth -> texts(auth).stream())
                .flatMap(text -> Template.parse(text).names().stream())
                .distinct()
                .toList();
        this.redactor = new Redactor(secrets(model, options));
    }

    /** The request, with headers and credentials if it goes to the source's own origin. */
    public Request addTo(Request request) {
        if (!isOwn(request.url())) {
            return request;
        }
        Request signed = request;
        for (Credential.Header header : headers) {
            signed = header.addTo(signed);
        }
        for (Credential credential : credentials) {
            signed = credential.addTo(signed);
        }
        return signed;
    }

    /** Whether a URL is of the source's own origin. */
    public boolean isOwn(HttpUrl url) {
        return url.scheme().equals(base.scheme()) && url.host().equals(base.host()) && url.port() == base.port();
    }

    /** Whether requests carry none. */
    public boolean isEmpty() {
        return credentials.isEmpty();
    }

    /** The connection options that credentials are made of. */
    public List<String> optionNames() {
        return optionNames;
    }

    /** Takes these credentials out of texts. */
    public Redactor redactor() {
        return redactor;
    }

    /** The origin, and the kinds of credentials. */
    @Override
    public String toString() {
        return "Credentials for " + base.scheme() + "://" + base.host() + ":" + base.port() + ": " + credentials;
    }

    private static Optional<Credential> credential(SourceModel model, AuthModel auth, Options options) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return header(model, "Authorization", "Bearer " + bearer.token(), options)
                    .map(Credential.class::cast);
        }
        if (auth instanceof AuthModel.HeaderKey key) {
            return header(model, key.header(), key.value(), options).map(Credential.class::cast);
        }
        if (auth instanceof AuthModel.QueryKey key) {
            return options.expand(key.value()).map(value -> new Credential.Query(key.parameter(), new Secret(value)));
        }
        AuthModel.Basic basic = (AuthModel.Basic) auth;
        return options.expand(basic.username())
                .flatMap(user -> options.expand(basic.password()).map(password -> user + ":" + password))
                .map(pair -> new Credential.Header("Authorization", new Secret("Basic " + base64(pair))));
    }

    private static Optional<Credential.Header> header(
            SourceModel model, String name, String template, Options options) {
        return options.expand(template).map(value -> {
            if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
                throw new OptionException(model.name() + ", connection: header `" + name
                        + "` would hold a line break or another character that headers cannot have — check the options "
                        + String.join(", ", Template.parse(template).names()) + ".");
            }
            return new Credential.Header(name, new Secret(value));
        });
    }

    private static List<String> texts(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return List.of(bearer.token());
        }
        if (auth instanceof AuthModel.Basic basic) {
            return List.of(basic.username(), basic.password());
        }
        return List.of(auth instanceof AuthModel.HeaderKey key ? key.value() : ((AuthModel.QueryKey) auth).value());
    }

    private List<String> secrets(SourceModel model, Options options) {
        List<String> secrets = new ArrayList<>();
        options.secrets().forEach(secret -> secrets.add(secret.value()));
        for (AuthModel auth : model.auth()) {
            Stream<String> own =
                    auth instanceof AuthModel.Basic basic ? Stream.of(basic.password()) : texts(auth).stream();
            own.flatMap(text -> Template.parse(text).names().stream())
                    .forEach(name -> options.get(name).ifPresent(secrets::add));
        }
        credentials.forEach(credential -> {
            String value = credential.secret().value();
            secrets.add(value.startsWith("Basic ") ? value.substring("Basic ".length()) : value);
        });
        return secrets;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
