package dev.tributary.runtime.rest;

import dev.tributary.model.SqlType;
import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.hook.ColumnDiscovery;
import dev.tributary.runtime.hook.ColumnDiscovery.DiscoveredColumn;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.http.MalformedBodyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Lets a hook find the columns of a table.
 *
 * @param table the table
 */
record HookedDiscovery(Connection connection, RestTable table) {
    private static final int LONGEST_BODY = 16 << 20;

    /** The columns. */
    List<DiscoveredSchema.Found> columns(Map<String, String> options) {
        ColumnDiscovery hook =
                table.hooks().or(connection.hooks()).find(ColumnDiscovery.class).orElseThrow();
        List<DiscoveredColumn> found;
        try {
            found = hook.discover(new Context(options));
        } catch (IOException e) {
            throw new ResponseException(connection
                    .redactor()
                    .redact(table.place()
                            .says(
                                    "the columns could not be discovered: " + e.getMessage(),
                                    "run again; nothing is lost, the offset has not moved.")));
        } catch (dev.tributary.runtime.error.ConnectorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw HookException.of(table.place(), hook, e, connection.redactor());
        }
        return found.stream().map(column -> found(hook, column)).toList();
    }

    private DiscoveredSchema.Found found(ColumnDiscovery hook, DiscoveredColumn column) {
        return new DiscoveredSchema.Found(
                column.name(),
                column.wireName(),
                null,
                SqlType.parse(column.type(), TimeFormat.DEFAULT)
                        .orElseThrow(() -> HookException.forbidden(
                                table.place(),
                                hook,
                                "gives column `" + column.name() + "` the type `" + column.type() + "`, which is none",
                                "give it a type of Spark's SQL that a source can describe, such as STRING.")),
                column.description());
    }

    /** What the hook may know and do. */
    private final class Context implements ColumnDiscovery.DiscoveryContext {
        private final Map<String, String> options;

        Context(Map<String, String> options) {
            this.options = options;
        }

        @Override
        public String table() {
            return table.model().name();
        }

        @Override
        public Optional<String> said(String column) {
            return table.found().flatMap(found -> found.said(column));
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }

        @Override
        public String get(String path) {
            HttpUrl url = connection.baseUrl().resolve(path);
            if (url == null || !connection.isOwn(url)) {
                throw new PagingException(table.place()
                        .says("the columns are to be discovered at another origin", "name a path below the base URL."));
            }
            return connection
                    .transport()
                    .exchange(table.place(), new Request.Builder().url(url).build(), HookedDiscovery::body);
        }
    }

    private static String body(HttpResponse response) throws IOException {
        try (response) {
            byte[] body = response.body().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw new MalformedBodyException("the body is longer than " + (LONGEST_BODY >> 20) + " MiB");
            }
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
