package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.pagination.PageRequest;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the requests of a read, without credentials.
 *
 * @param discovered the names of the discovered columns
 */
record PageRequests(
        Connection connection,
        RestTable table,
        Options options,
        Scope scope,
        CursorBounds bounds,
        List<String> discovered) {

    PageRequests {
        discovered = List.copyOf(discovered);
    }

    /** The same with other bounds. */
    PageRequests within(CursorBounds others) {
        return new PageRequests(connection, table, options, scope, others, discovered);
    }

    /** The request of a page that is asked for by parameters, a first page at least. */
    Request of(PageRequest page) {
        PageRequest.Parameters parameters = (PageRequest.Parameters) page;
        try {
            return table.requests()
                    .create(new TableValues(table, options, scope, bounds, discovered, parameters.values()))
                    .request();
        } catch (IllegalArgumentException e) {
            throw new OptionException(connection
                    .redactor()
                    .redact(table.place()
                            .says(
                                    "the options make no request: " + e.getMessage(),
                                    "check the values of the table's options.")));
        }
    }

    /** The request of the page after one. */
    Request following(Request previous, PageRequest page) {
        return page instanceof PageRequest.Link link ? linked(previous, link.url()) : of(page);
    }

    private Request linked(Request previous, HttpUrl url) {
        if (!connection.isOwn(url)) {
            throw new PagingException(table.place()
                    .says(
                            "the link to the next page leads to another origin, " + url.scheme() + "://" + url.host()
                                    + ":" + url.port() + ", which gets no credentials",
                            RequestText.of(previous, connection.redactor()),
                            "give the connection option `base_url` the origin that the source's links name."));
        }
        return previous.newBuilder().url(url).build();
    }
}
