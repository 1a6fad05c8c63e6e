package dev.tributary.runtime.rest;

import dev.tributary.model.RecordsModel;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.HookResponse;
import dev.tributary.runtime.hook.RecordExtractor;
import dev.tributary.runtime.hook.RowMapper;
import dev.tributary.runtime.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table's hooks that find records in responses and change them. */
record RecordHooks(RestTable table, Redactor redactor) {
    private static final int MOST_BYTES = 64 << 20;

    /** Whether a hook takes the whole body. */
    boolean extract() {
        return table.hooks().find(RecordExtractor.class).isPresent();
    }

    /** Where the rows are in what {@link #extracted} gives. */
    static RecordsModel extractedRecords() {
        return RecordsModel.at("");
    }

    /**
     * The records that a hook finds in a response, as an array.
     *
     * @throws IOException if the body breaks off
     * @throws ResponseException if they have more than 64 MiB
     */
    InputStream extracted(HttpResponse response) throws IOException {
        RecordExtractor extractor = table.hooks().find(RecordExtractor.class).orElseThrow();
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        try {
            extractor.extract(response.body(), hookResponse(response), record -> add(record, array));
        } catch (ResponseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw HookException.of(table.place(), extractor, e, redactor);
        }
        array.write(']');
        return new ByteArrayInputStream(array.toByteArray());
    }

    private void add(String record, ByteArrayOutputStream array) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        if (array.size() + (long) bytes.length > MOST_BYTES) {
            throw new ResponseException(table.place()
                    .says(
                            "the records of one response have more than 64 MiB",
                            "ask for smaller pages; a RecordExtractor's records are held in memory."));
        }
        if (array.size() > 1) {
            array.write(',');
        }
        array.write(bytes, 0, bytes.length);
    }

    private static HookResponse hookResponse(HttpResponse response) {
        return new HookResponse(
                response.status(),
                response.headers().names().stream()
                        .flatMap(name -> response.headers().values(name).stream()
                                .map(value -> new HookRequest.Header(name, value)))
                        .toList());
    }

    /** How a hook changes each record, if there is one. */
    Optional<UnaryOperator<Map<String, @Nullable Object>>> change() {
        return table.hooks().find(RowMapper.class).map(mapper -> record -> {
            try {
                return mapper.map(record);
            } catch (RuntimeException e) {
                throw HookException.of(table.place(), mapper, e, redactor);
            }
        });
    }
}
