package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Csv;
import dev.tributary.model.PayloadModel.JsonLines;
import dev.tributary.model.PayloadModel.Xml;
import java.io.InputStream;
import java.util.List;

/**
 * The bodies of a table, read as JSON.
 *
 * @param model their form
 * @param columns the table's columns, whose types say what a text means
 * @param recordsAt the path to the rows
 * @param places the paths to the texts that are wanted besides
 */
public record Payload(PayloadModel model, List<ColumnModel> columns, String recordsAt, List<String> places) {

    public Payload {
        columns = List.copyOf(columns);
        places = List.copyOf(places);
    }

    /**
     * The body as JSON: itself where it is that, else with the rows, in an array, and the other texts at the same paths.
     * Its {@code read} throws {@link MalformedPayloadException} where the body is not of the declared form. Closing it
     * closes the body.
     */
    public InputStream json(InputStream body) {
        if (model.equals(PayloadModel.JSON)) {
            return body;
        }
        Files files = switch (model.compression()) {
            case NONE -> Files.one(body);
            case GZIP -> Files.one(new GzipFile(body));
            case ZIP -> new ZipArchive(body);
        };
        if (model.format() instanceof JsonLines) {
            return new JsonLinesStream(files);
        }
        if (model.format() instanceof Csv csv) {
            return new CsvStream(csv, files, columns);
        }
        InputStream file = new OnlyFile(files);
        return model.format() instanceof Xml ? new XmlStream(file, columns, recordsAt, places) : file;
    }
}
