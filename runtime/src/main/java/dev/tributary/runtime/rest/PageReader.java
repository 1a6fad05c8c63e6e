package dev.tributary.runtime.rest;

import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.http.MalformedBodyException;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.ResponseReader;
import dev.tributary.runtime.pagination.Paginator;
import dev.tributary.runtime.records.NotJsonException;
import dev.tributary.runtime.records.Records;
import java.io.IOException;
import okhttp3.Request;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a response as a page of a table.
 *
 * @param decoder decodes its rows
 * @param request what was asked, for messages
 * @param redactor takes secrets out of what the response is quoted with
 */
record PageReader(RestTable table, RowDecoder decoder, Request request, Redactor redactor)
        implements ResponseReader<Page> {

    @Override
    public Page read(HttpResponse response) throws IOException {
        Records records = new Records(
                response.body(),
                decoder,
                table.model().records(),
                table.model().columns(),
                Paginator.placesInBody(table.model().pagination()));
        Page page = new Page(table.place(), request, response, () -> next(records, response), records);
        page.fill();
        return page;
    }

    private @Nullable InternalRow next(Records records, HttpResponse response) throws IOException {
        try {
            return records.next();
        } catch (NotJsonException e) {
            throw new MalformedBodyException("the body is not JSON: " + e.getMessage() + "; it begins with `"
                    + response.body().beginning() + "`");
        } catch (DecodeException e) {
            throw e.at(message -> said(message, "correct the column's type in the descriptor."));
        } catch (ResponseException e) {
            throw new ResponseException(
                    said(String.valueOf(e.getMessage()), "correct the descriptor's records, or the table's options."));
        }
    }

    private String said(String message, String advice) {
        return redactor.redact(table.place().says(message, requestText(), advice));
    }

    private String requestText() {
        return RequestText.of(request, redactor);
    }
}
