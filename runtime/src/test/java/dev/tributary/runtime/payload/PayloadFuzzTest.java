package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.model.PayloadModel.Csv;
import dev.tributary.model.PayloadModel.Format;
import dev.tributary.model.PayloadModel.JsonLines;
import dev.tributary.model.PayloadModel.Xml;
import dev.tributary.runtime.fuzz.Fuzz;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Garbled files: JSON comes out, or an {@link IOException}, soon. */
class PayloadFuzzTest {
    private static final List<Class<? extends Throwable>> EXPECTED = List.of(IOException.class);
    private static final String CSV = "id,name,open,at\n1,\"a \"\"b\"\"\nc\",true,2026-01-01T00:00:00Z\r\n2,,,\n";
    private static final String XML =
            "<?xml version=\"1.0\"?><all x='1'><!-- c --><row id=\"1\"><name>A&amp;<![CDATA[B]]></name>"
                    + "<open>true</open></row><row><name/></row></all>";
    private static final List<ColumnModel> COLUMNS = List.of(
            Bodies.column("id", new ColumnType.Int64()),
            Bodies.column("name", new ColumnType.Text()),
            Bodies.column("open", new ColumnType.Array(new ColumnType.Bool())),
            Bodies.column("any", new ColumnType.Variant()));

    private static Fuzz.Target read(Format format, Compression compression, String at, String... places) {
        Payload payload = new Payload(new PayloadModel(format, compression), COLUMNS, at, List.of(places));
        return (input, random) -> {
            try (InputStream json = payload.json(Bodies.dribbling(input))) {
                json.readAllBytes();
            }
        };
    }

    @Test
    void csv() {
        Fuzz.run(read(new Csv(",", "UTF-8", ""), Compression.NONE, ""), EXPECTED, CSV);
    }

    @Test
    void json_lines() {
        Fuzz.run(read(new JsonLines(), Compression.NONE, ""), EXPECTED, "{\"id\":1}\n\n{\"id\":2}\r\n", "[1]\n\"a\"");
    }

    @Test
    void xml() {
        Fuzz.run(read(new Xml(), Compression.NONE, "/all/row", "/all/@x", "/all/next"), EXPECTED, XML);
    }

    @Test
    void packed() throws IOException {
        List<byte[]> seeds = List.of(
                Bodies.gzip(CSV), Bodies.gzip(CSV, "3,x,,\n"), Bodies.zip(CSV, CSV), Bodies.archive(Bodies.gzip(CSV)));
        Fuzz.run(read(new Csv(",", "UTF-8", ""), Compression.GZIP, ""), EXPECTED, seeds);
        Fuzz.run(read(new Csv(",", "UTF-8", ""), Compression.ZIP, ""), EXPECTED, seeds);
    }
}
