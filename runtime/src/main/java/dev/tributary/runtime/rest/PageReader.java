package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.http.MalformedBodyException;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.ResponseReader;
import dev.tributary.runtime.pagination.Paginator;
import dev.tributary.runtime.payload.MalformedPayloadException;
import dev.tributary.runtime.payload.Payload;
import dev.tributary.runtime.records.NotJsonException;
import dev.tributary.runtime.records.Records;
import dev.tributary.runtime.records.RowKeys;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Request;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a response as a page of a table.
 *
 * @param rows decodes its rows
 * @param request what was asked, for messages
 * @param redactor takes secrets out of what the response is quoted with
 */
record PageReader(RestTable table, RowReader rows, Request request, Redactor redactor) implements ResponseReader<Page> {

    @Override
    public Page read(HttpResponse response) throws IOException {
        rows.forget();
        List<String> places = Stream.of(
                        Paginator.placesInBody(table.model().pagination()),
                        table.hooks().find(dev.tributary.runtime.hook.Paginator.class).stream()
                                .flatMap(hook -> hook.places().stream())
                                .toList(),
                        table.terms().placesInSuccess(),
                        table.model().changeToken().map(ValueModel.ChangeToken::from).stream()
                                .filter(JsonPlace::isPlace)
                                .toList(),
                        table.model().watermark().filter(JsonPlace::isPlace).stream()
                                .toList())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        RowKeys lastRow = new RowKeys(Paginator.placesInLastRow(table.model().pagination()));
        Records records = records(response, places, lastRow);
        Page page = new Page(
                table.place(),
                redactor,
                request,
                response,
                rows,
                () -> next(records, response),
                records,
                lastRow::values);
        page.fill();
        return page;
    }

    /** The first bytes are read already, to learn the encoding. */
    private Records records(HttpResponse response, List<String> places, RowKeys lastRow) throws IOException {
        RecordHooks hooks = new RecordHooks(table, redactor);
        try {
            return new Records(
                    hooks.extract()
                            ? hooks.extracted(response)
                            : payload(places).json(response.body()),
                    rows,
                    hooks.extract()
                            ? RecordHooks.extractedRecords()
                            : table.model().records(),
                    table.model().columns(),
                    places,
                    lastRow,
                    hooks.change());
        } catch (MalformedPayloadException e) {
            throw malformed(e);
        }
    }

    private MalformedBodyException malformed(MalformedPayloadException e) {
        return new MalformedBodyException(
                "the body is not " + table.model().records().payload().label() + ": " + e.getMessage());
    }

    private Payload payload(List<String> places) {
        RecordsModel records = table.model().records();
        return new Payload(records.payload(), table.model().columns(), records.path(), places);
    }

    private @Nullable InternalRow next(Records records, HttpResponse response) throws IOException {
        try {
            InternalRow row = records.next();
            if (row == null) {
                look(records, response);
            }
            if (records.nulls() > 0 && table.model().ingestion() == IngestionType.SNAPSHOT) {
                throw new ResponseException("the element at "
                        + records.firstNull().orElse("")
                        + " of the response is null, but a snapshot needs every row: what is missing is deleted from a"
                        + " target");
            }
            return row;
        } catch (NotJsonException e) {
            throw new MalformedBodyException("the body is not JSON: " + e.getMessage() + "; it begins with `"
                    + response.body().beginning() + "`");
        } catch (MalformedPayloadException e) {
            throw malformed(e);
        } catch (DecodeException e) {
            throw e.at(message -> said(message, "correct the column's type in the descriptor."));
        } catch (ResponseException e) {
            look(records, response);
            throw new ResponseException(
                    said(String.valueOf(e.getMessage()), "correct the descriptor's records, or the table's options."));
        }
    }

    /** What the response says besides rows; an error comes before everything else. */
    private void look(Records records, HttpResponse response) throws IOException {
        response.found(records.texts());
        table.terms().errors().checkSuccess(response, records.texts());
    }

    private String said(String message, String advice) {
        return redactor.redact(table.place().says(message, requestText(), advice));
    }

    private String requestText() {
        return RequestText.of(request, redactor);
    }
}
