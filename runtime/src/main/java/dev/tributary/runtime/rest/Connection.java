package dev.tributary.runtime.rest;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.hook.Hooks;
import dev.tributary.runtime.http.Transport;
import dev.tributary.runtime.options.BaseUrl;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import java.util.Map;
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

    Connection(SourceModel model, Map<String, String> given, Environment environment, Hooks hooks) {
        Options options = new OptionCheck(model.name() + ", connection", BaseUrl.options(model, given)).check(given);
        HttpUrl base = BaseUrl.of(model, options);
        this.environment = environment;
        this.hooks = hooks;
        this.credentials = new Credentials(model, options, base);
        this.transport = new Transport(environment, credentials);
        this.retrofit = new Retrofit.Builder()
                .baseUrl(base)
                .callFactory(environment.calls())
                .build();
        this.runEnd = new RunEnd(model.name(), environment.clock());
    }

    Environment environment() {
        return environment;
    }

    /** The hooks of the whole source. */
    Hooks hooks() {
        return hooks;
    }

    Transport transport() {
        return transport;
    }

    RunEnd runEnd() {
        return runEnd;
    }

    /** Takes the connection's secrets out of texts. */
    Redactor redactor() {
        return credentials.redactor();
    }

    /** Whether a URL is of the source's own origin. */
    boolean isOwn(HttpUrl url) {
        return credentials.isOwn(url);
    }

    <S> S service(Class<S> type) {
        return retrofit.create(type);
    }
}
