package dev.tributary.runtime.rest;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Network;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.options.Options;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/** The built-in options that say how a source is reached. */
final class NetworkOptions {

    /**
     * The environment of a connection with these options.
     *
     * @throws OptionException if they make no network
     */
    static Environment environment(SourceModel model, Options options, Environment environment) {
        HttpUrl proxy = options.get(SourceModel.HTTP_PROXY_OPTION)
                .map(url -> proxy(model, url))
                .orElse(null);
        String file = options.get(SourceModel.TRUST_STORE_OPTION).orElse(null);
        if (proxy == null && file == null) {
            return environment;
        }
        try {
            return environment.through(new Network(proxy, file == null ? null : Path.of(file)));
        } catch (IOException | InvalidPathException e) {
            throw new OptionException(model.name() + ", connection: the options `" + SourceModel.HTTP_PROXY_OPTION
                    + "` and `"
                    + SourceModel.TRUST_STORE_OPTION + "` make no way to the source ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ") — `" + SourceModel.TRUST_STORE_OPTION
                    + "` names a file of certificates in PEM form, on each machine that reads.");
        }
    }

    private static HttpUrl proxy(SourceModel model, String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || url.isHttps() || !url.encodedPath().equals("/") || url.query() != null) {
            // What was found can hold a password.
            throw new OptionException(model.name() + ", connection: option `" + SourceModel.HTTP_PROXY_OPTION
                    + "` must be the URL of an HTTP proxy, such as http://proxy.example.com:3128.");
        }
        return url;
    }

    private NetworkOptions() {}
}
