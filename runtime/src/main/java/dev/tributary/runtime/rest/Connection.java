package dev.tributary.runtime.rest;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.connector.SupportsRequests;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.hook.Authenticator;
import dev.tributary.runtime.hook.Hooks;
import dev.tributary.runtime.http.ErrorRules;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.http.Transport;
import dev.tributary.runtime.limit.ConnectionLimits;
import dev.tributary.runtime.limit.LimitRegistry;
import dev.tributary.runtime.options.BaseUrl;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.options.Parallel;
import dev.tributary.runtime.token.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A run's connection to its source: where it is, who we are to it, how requests are made, and where the run ends. */
final class Connection {
    private final Environment environment;
    private final Hooks hooks;
    private final Credentials credentials;
    private final Transport transport;
    private final Retrofit retrofit;
    private final RunEnd runEnd;
    private final SourceModel model;
    private final ConnectionLimits limits;
    private final Optional<ConnectionCheck> check;
    private final Semaphore besides;

    Connection(SourceModel model, Map<String, String> given, Environment around, Hooks hooks) {
        Options options = new OptionCheck(model.name() + ", connection", BaseUrl.options(model, given)).check(given);
        HttpUrl base = BaseUrl.of(model, options);
        this.environment = NetworkOptions.environment(model, options, around);
        this.hooks = hooks;
        this.credentials = new Credentials(model, options, base, new Tokens(model, options, base, environment));
        hooks.find(Authenticator.class).ifPresent(hook -> credentials.signBy(hook, environment.clock()));
        this.transport = new Transport(environment, credentials);
        this.retrofit = new Retrofit.Builder()
                .baseUrl(base)
                .callFactory(environment.calls())
                .build();
        this.runEnd = new RunEnd(model.name(), environment.clock());
        this.model = model;
        this.besides = new Semaphore(Parallel.of(options, model.limits()) - 1);
        this.limits = LimitRegistry.of(
                        environment.clock(), ConnectionIdentity.of(model.name(), base, given), model.limits())
                .dividedAmong(environment.sharers());
        this.check = Optional.ofNullable(model.check())
                .map(declared -> new ConnectionCheck(
                        model.name(),
                        declared,
                        base,
                        transport,
                        new Terms(ErrorRules.of(declared.errors(), model.errors()), limits.own())));
    }

    Environment environment() {
        return environment;
    }

    /** The hooks of the whole source. */
    Hooks hooks() {
        return hooks;
    }

    /** Permits for requests that are made before it is their turn, beside the one whose turn it is. */
    Semaphore besides() {
        return besides;
    }

    Transport transport() {
        return transport;
    }

    /** What a table's responses mean, and how often it may be asked for. */
    Terms terms(TableModel table) {
        return new Terms(ErrorRules.of(table.errors(), model.errors()), limits.of(table.name(), table.limits()));
    }

    /** The request that shows whether the connection works, if one is declared. */
    Optional<ConnectionCheck> check() {
        return check;
    }

    RunEnd runEnd() {
        return runEnd;
    }

    /** Wakes what waits for the limits: some of it may have been called off. */
    void wake() {
        limits.wake();
    }

    /** Makes a request once. */
    SupportsRequests.SourceResponse send(SupportsRequests.SourceRequest request) {
        return new OneRequest(new Place(model.name(), "request"), environment, credentials, baseUrl()).send(request);
    }

    /** Takes the connection's secrets out of texts. */
    Redactor redactor() {
        return credentials.redactor();
    }

    /** Whether a URL is of the source's own origin. */
    boolean isOwn(HttpUrl url) {
        return credentials.isOwn(url);
    }

    /** Where the source is, ending in a slash. */
    HttpUrl baseUrl() {
        return retrofit.baseUrl();
    }

    <S> S service(Class<S> type) {
        return retrofit.create(type);
    }
}
