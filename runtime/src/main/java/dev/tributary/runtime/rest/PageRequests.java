package dev.tributary.runtime.rest;

import dev.tributary.model.ParameterModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Quoted;
import dev.tributary.runtime.hook.RequestBuilder;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.job.ExportFile;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.pagination.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the requests of a read, without credentials.
 *
 * @param discovered the names of the discovered columns
 * @param file where the pages are, if they are those of a job's file
 */
record PageRequests(
        Connection connection,
        RestTable table,
        Options options,
        Scope scope,
        CursorBounds bounds,
        List<String> discovered,
        Optional<ExportFile> file) {

    PageRequests {
        discovered = List.copyOf(discovered);
    }

    /** Requests of a table whose answers are its rows. */
    PageRequests(
            Connection connection,
            RestTable table,
            Options options,
            Scope scope,
            CursorBounds bounds,
            List<String> discovered) {
        this(connection, table, options, scope, bounds, discovered, Optional.empty());
    }

    /** The same with other bounds. */
    PageRequests within(CursorBounds others) {
        return new PageRequests(connection, table, options, scope, others, discovered, file);
    }

    /** The same for the pages of a file. */
    PageRequests of(ExportFile other) {
        return new PageRequests(connection, table, options, scope, bounds, discovered, Optional.of(other));
    }

    /** The text of a placeholder of the path. */
    String pathValue(String name) {
        return table.model().request().parameters().stream()
                .filter(parameter -> parameter.place() == ParameterModel.Place.PATH
                        && parameter.name().equals(name))
                .flatMap(parameter -> values(PageRequest.Parameters.NONE).text(parameter.value()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + name + "` has no value"));
    }

    private TableValues values(PageRequest.Parameters parameters) {
        return new TableValues(table.model(), table.found(), options, scope, bounds, discovered, parameters);
    }

    /** The request of a page that is asked for by parameters, a first page at least. */
    Request of(PageRequest page) {
        PageRequest.Parameters parameters = (PageRequest.Parameters) page;
        if (file.isPresent()) {
            Map<String, JsonValue> sent = new LinkedHashMap<>(parameters.values());
            sent.putAll(parameters.merged());
            return set(file.get().request(), sent);
        }
        try {
            Request request = table.requests().create(values(parameters)).request();
            return built(
                    set(request.body() == null ? set(request, parameters.merged()) : request, undeclared(parameters)));
        } catch (IllegalArgumentException e) {
            throw new OptionException(connection
                    .redactor()
                    .redact(table.place()
                            .says(
                                    "the options make no request: " + Quoted.line(String.valueOf(e.getMessage())),
                                    "check the values of the table's options.")));
        }
    }

    /** What a paginator of the user's sends, and the declared request has no parameter for. */
    private Map<String, JsonValue> undeclared(PageRequest.Parameters parameters) {
        Map<String, JsonValue> values = new LinkedHashMap<>(parameters.values());
        values.keySet().removeIf(name -> JsonPlace.isPlace(name) || name.equals(PageRequest.Parameters.TOKEN));
        table.model().pagination().sent().forEach(values::remove);
        return values;
    }

    private Request built(Request request) {
        return table.hooks()
                .find(RequestBuilder.class)
                .map(hook -> new BuiltRequests(hook, table, options, bounds, connection.redactor()).of(request))
                .orElse(request);
    }

    /** With values as query parameters. */
    private static Request set(Request request, Map<String, JsonValue> members) {
        if (members.isEmpty()) {
            return request;
        }
        HttpUrl.Builder url = request.url().newBuilder();
        members.forEach((name, value) -> url.setQueryParameter(
                name,
                value.scalar()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "`" + name + "` is " + value.described() + ", which no query parameter can be"))));
        return request.newBuilder().url(url.build()).build();
    }

    /** The request of the page after one. */
    Request following(Request previous, PageRequest page) {
        return page instanceof PageRequest.Link link ? linked(previous, link.url()) : of(page);
    }

    private Request linked(Request previous, HttpUrl url) {
        if (!connection.isOwn(url)) {
            throw new PagingException(table.place()
                    .says(
                            "the link to the next page leads to another origin, " + url.scheme() + "://"
                                    + Quoted.line(url.host()) + ":" + url.port() + ", which gets no credentials",
                            RequestText.of(previous, connection.redactor()),
                            "give the connection option `base_url` the origin that the source's links name."));
        }
        return built(previous.newBuilder().url(url).build());
    }
}
