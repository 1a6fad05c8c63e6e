package dev.tributary.testing.cassette;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Asks a source for smaller pages than a connector does, as if the source capped them: so a recording has several pages of a
 * table, and few rows. A table whose pages end with a short one is asked for as it is.
 */
final class PageSizes {
    /** How many rows a recorded page has at most. */
    static final int ROWS = 10;

    private final SourceModel model;

    PageSizes(SourceModel model) {
        this.model = model;
    }

    /** The request, for pages of {@value #ROWS} rows at most. */
    Request smaller(Request request) throws IOException {
        Request smaller = request;
        for (PaginationModel.PageSize size : sizes().toList()) {
            smaller = JsonPlace.isPlace(size.parameter()) ? inBody(smaller, size) : inQuery(smaller, size);
        }
        return smaller;
    }

    private Stream<PaginationModel.PageSize> sizes() {
        return model.tables().stream()
                .map(table -> table.pagination())
                .filter(pagination -> !pagination.end().shortPageIsLast())
                .map(PaginationModel::size)
                .filter(Objects::nonNull)
                .filter(size -> size.rows() > ROWS)
                .distinct();
    }

    private static Request inQuery(Request request, PaginationModel.PageSize size) {
        HttpUrl url = request.url();
        return Integer.toString(size.rows()).equals(url.queryParameter(size.parameter()))
                ? request.newBuilder()
                        .url(url.newBuilder()
                                .setQueryParameter(size.parameter(), Integer.toString(ROWS))
                                .build())
                        .build()
                : request;
    }

    private static Request inBody(Request request, PaginationModel.PageSize size) throws IOException {
        JsonPlace place = JsonPlace.of(size.parameter());
        Optional<JsonValue> body = RequestForms.json(request)
                .filter(sent -> sent.at(place)
                        .flatMap(JsonValue::scalar)
                        .filter(Integer.toString(size.rows())::equals)
                        .isPresent());
        RequestBody sent = request.body();
        return body.isPresent() && sent != null
                ? request.newBuilder()
                        .method(
                                request.method(),
                                RequestBody.create(
                                        body.get()
                                                .with(place, JsonValue.of(ROWS))
                                                .toJson(),
                                        sent.contentType()))
                        .build()
                : request;
    }
}
