package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.PayloadModel.Format;
import dev.tributary.model.TimeFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bodies, and what is read of them. */
final class Bodies {
    static final List<ColumnModel> COLUMNS = List.of(
            column("id", new ColumnType.Int64()),
            column("name", new ColumnType.Text()),
            column("open", new ColumnType.Bool()),
            column("at", new ColumnType.Timestamp(TimeFormat.DEFAULT)));

    static ColumnModel column(String name, ColumnType type) {
        return new ColumnModel(name, "", type, true, new ColumnModel.Field(name));
    }

    /** The JSON that rows at the root are read as. */
    static String json(Format format, String body) throws IOException {
        return json(format, Compression.NONE, body.getBytes(StandardCharsets.UTF_8));
    }

    static String json(Format format, Compression compression, byte[] body) throws IOException {
        Payload payload = new Payload(new PayloadModel(format, compression), COLUMNS, "", List.of());
        return text(payload.json(dribbling(body)));
    }

    static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A stream that gives few bytes at a time and never tells how many are there, as a network does. */
    static InputStream dribbling(byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(7, length));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    static byte[] gzip(String... members) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String member : members) {
            try (GZIPOutputStream out = new GZIPOutputStream(all)) {
                out.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }

    /** An archive of files called {@code 1.txt} and so on, in a directory. */
    static byte[] zip(String... files) throws IOException {
        return archive(Stream.of(files)
                .map(file -> file.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    static byte[] archive(byte[]... files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(all)) {
            out.putNextEntry(new ZipEntry("export/"));
            for (int i = 0; i < files.length; i++) {
                out.putNextEntry(new ZipEntry("export/" + (i + 1) + ".txt"));
                out.write(files[i]);
            }
        }
        return all.toByteArray();
    }

    private Bodies() {}
}
