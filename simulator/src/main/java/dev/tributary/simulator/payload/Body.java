package dev.tributary.simulator.payload;

import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.TableModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A response's body.
 *
 * @param contentType its media type
 * @param content its bytes
 */
public record Body(String contentType, ByteString content) {
    private static final LocalDateTime FILE_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Bytes as they are. */
    public static Body of(String contentType, byte[] bytes) {
        return new Body(contentType, ByteString.of(bytes));
    }

    /** A JSON value. */
    public static Body json(Object value) {
        return of("application/json; charset=utf-8", JsonText.of(value).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A page of rows in the form that the table has.
     *
     * @param envelope the JSON value around the rows
     * @param rows the rows themselves
     */
    public static Body of(TableModel table, Object envelope, List<Map<String, @Nullable Object>> rows) {
        PayloadModel payload = table.records().payload();
        if (payload.equals(PayloadModel.JSON)) {
            return json(envelope);
        }
        if (payload.compression() == Compression.ZIP && !payload.format().hasPlaces() && rows.size() > 1) {
            // As exports in parts come.
            int half = rows.size() / 2;
            return of(
                    payload.accept(),
                    zip(List.of(
                            text(table, envelope, rows.subList(0, half)),
                            text(table, envelope, rows.subList(half, rows.size())))));
        }
        byte[] text = text(table, envelope, rows);
        return of(
                payload.accept(),
                switch (payload.compression()) {
                    case NONE -> text;
                    case GZIP -> gzip(text);
                    case ZIP -> zip(List.of(text));
                });
    }

    private static byte[] text(TableModel table, Object envelope, List<Map<String, @Nullable Object>> rows) {
        PayloadModel.Format format = table.records().payload().format();
        if (format instanceof PayloadModel.Csv csv) {
            return CsvText.of(csv, table.columns(), rows).getBytes(Charset.forName(csv.charset()));
        }
        String text;
        if (format instanceof PayloadModel.JsonLines) {
            text = rows.stream().map(row -> JsonText.of(row) + "\n").collect(Collectors.joining());
        } else {
            text = format instanceof PayloadModel.Xml ? XmlText.of((Map<?, ?>) envelope) : JsonText.of(envelope);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What writes a file's content. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] gzip(byte[] text) {
        return bytes(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(text);
            }
        });
    }

    private static byte[] zip(List<byte[]> files) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < files.size(); i++) {
                    ZipEntry entry = new ZipEntry("part-" + (i + 1));
                    entry.setTimeLocal(FILE_TIME);
                    zip.putNextEntry(entry);
                    zip.write(files.get(i));
                }
            }
        });
    }

    private static byte[] bytes(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
