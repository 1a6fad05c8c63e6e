package dev.tributary.runtime.job;

import dev.tributary.model.JobModel;
import dev.tributary.runtime.error.ResponseException;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/**
 * Where files may be besides the source: at the declared hosts, by https. A source without https, as a simulation is, may
 * have them at its own host, at another port.
 */
record FileHosts(JobModel model, HttpUrl base) {

    /** @throws ResponseException if an address is none of these; its message is what {@code says} makes of the reason */
    void require(HttpUrl url, UnaryOperator<String> says) {
        if (!base.isHttps() && url.host().equals(base.host()) && !model.hosts().isEmpty()) {
            return;
        }
        if (!url.isHttps()) {
            throw new ResponseException(says.apply("the export's file is at " + url.host() + " without https"));
        }
        if (url.port() != HttpUrl.defaultPort("https") || !model.allows(url.host())) {
            throw new ResponseException(says.apply("the export's file is at another host than declared, " + url.host()
                    + ":" + url.port() + " and not "
                    + (model.hosts().isEmpty() ? "the source's" : String.join(" or ", model.hosts()))));
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw new ResponseException(says.apply("the address of the export's file names a user"));
        }
    }
}
