package dev.tributary.runtime.rest;

import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.http.AnnouncedErrorException;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.pagination.PageFacts;
import dev.tributary.runtime.records.Records;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Request;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * A page whose rows are handed out. Its first {@value #MOST_ROWS} rows, or {@value #MOST_BYTES} bytes, are decoded before
 * the first is handed out, so that a page that breaks off can be asked for again; what lies beyond streams, and a break
 * there ends the read. So memory is bounded, however large a page is.
 */
final class Page implements AutoCloseable {
    private static final int MOST_ROWS = 10_000;
    private static final long MOST_BYTES = 16L << 20;

    private final Place place;
    private final Redactor redactor;
    private final Request request;
    private final HttpResponse response;
    private final RowReader reader;
    private final RowSource source;
    private final Records records;
    private final Supplier<Map<String, JsonValue>> lastRow;
    private final Deque<InternalRow> decoded = new ArrayDeque<>();
    private boolean complete;
    private long rows;

    /** The rows of a response as it streams. */
    @FunctionalInterface
    interface RowSource {

        /** The next row, null after the last. */
        @Nullable
        InternalRow next() throws IOException;
    }

    /**
     * A page whose rows are to come.
     *
     * @param reader decodes them, and counts what did not fit
     * @param source the rows of {@code records}, errors said with their place
     * @param lastRow what the pagination asks for of the row that was decoded last
     */
    Page(
            Place place,
            Redactor redactor,
            Request request,
            HttpResponse response,
            RowReader reader,
            RowSource source,
            Records records,
            Supplier<Map<String, JsonValue>> lastRow) {
        this.place = place;
        this.redactor = redactor;
        this.request = request;
        this.response = response;
        this.reader = reader;
        this.source = source;
        this.records = records;
        this.lastRow = lastRow;
    }

    /** Decodes the first rows. */
    void fill() throws IOException {
        while (!complete && decoded.size() < MOST_ROWS && response.body().count() < MOST_BYTES) {
            InternalRow row = source.next();
            if (row == null) {
                finish();
            } else {
                decoded.add(row);
            }
        }
    }

    /** Whether what comes next was decoded already. */
    boolean isAtHand() {
        return complete || !decoded.isEmpty();
    }

    /** Whether all of it was decoded, so that the source is not kept waiting. */
    boolean isComplete() {
        return complete;
    }

    /** The next row, null after the last. */
    @Nullable
    InternalRow next() {
        InternalRow row = decoded.poll();
        if (row == null && !complete) {
            row = streamed();
        }
        if (row != null) {
            rows++;
        }
        return row;
    }

    private @Nullable InternalRow streamed() {
        try {
            InternalRow row = source.next();
            if (row == null) {
                finish();
            }
            return row;
        } catch (AnnouncedErrorException e) {
            throw SourceException.answered(
                    place.says(
                            "a large response announces an error after " + rows + " rows",
                            redactor.redact(String.valueOf(e.getMessage())),
                            "read again; nothing is lost, the offset has not moved."),
                    200);
        } catch (IOException e) {
            throw SourceException.unanswered(
                    place.says(
                            "a large response broke off after " + rows + " rows and " + bytes() + " bytes",
                            "read again; nothing is lost, the offset has not moved."),
                    null);
        }
    }

    private void finish() {
        complete = true;
        close();
    }

    /** What was asked, without credentials. */
    Request request() {
        return request;
    }

    /** The source's time when it answered. */
    Optional<Instant> date() {
        return response.date();
    }

    /** What the page says of itself, once all rows were taken. */
    PageFacts facts() {
        return new PageFacts(response.url(), response.headers(), records.values(), elements(), lastRow.get());
    }

    /** What decoded its rows, and counted what did not fit. */
    RowReader reader() {
        return reader;
    }

    /** The HTTP status of the response. */
    int status() {
        return response.status();
    }

    /** How many rows were taken so far. */
    long rows() {
        return rows;
    }

    /** How many elements the source sent so far, those included that are no rows or were left out. */
    long elements() {
        return rows + records.nulls() + records.leftOut();
    }

    /** How many elements were null, so no rows. */
    long nulls() {
        return records.nulls();
    }

    /** How many bytes were read so far. */
    long bytes() {
        return response.body().count();
    }

    /** A digest of the body, once all rows were taken; once. */
    String digest() {
        return response.body().digest();
    }

    @Override
    public void close() {
        records.close();
        response.close();
    }
}
