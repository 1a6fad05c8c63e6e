package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.PayloadModel.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * CSV as a JSON array of objects, whose fields are called as the header line calls the columns. Each file of a body has a
 * header line of its own.
 */
final class CsvStream extends JsonStream {
    private static final int ROWS_PER_PIECE = 64;
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_SHOWN = 60;

    private final Csv csv;
    private final Files files;
    private final Map<String, ColumnType> types = new LinkedHashMap<>();
    private boolean started;
    private @Nullable CsvReader reader;
    private List<String> header = List.of();

    CsvStream(Csv csv, Files files, List<ColumnModel> columns) {
        this.csv = csv;
        this.files = files;
        for (ColumnModel column : columns) {
            if (column.origin() instanceof ColumnModel.Field field) {
                // What is encoded is for the decoder to take apart, as the text that it is.
                types.put(field.wireName(), column.encoding() == null ? column.type() : new ColumnType.Text());
            }
        }
    }

    @Override
    boolean advance(JsonGenerator json) throws IOException {
        if (!started) {
            started = true;
            json.writeStartArray();
        }
        CsvReader current = reader;
        if (current == null) {
            InputStream file = files.next();
            if (file == null) {
                json.writeEndArray();
                return false;
            }
            open(new CsvReader(file, csv));
            return true;
        }
        for (int i = 0; i < ROWS_PER_PIECE && !isFull(); i++) {
            if (!current.next()) {
                reader = null;
                return true;
            }
            row(current, json);
        }
        return true;
    }

    private void open(CsvReader fresh) throws IOException {
        if (!fresh.next()) {
            throw new MalformedPayloadException("the body is empty, without a header line");
        }
        header = fresh.texts();
        Set<String> names = new HashSet<>();
        for (String name : header) {
            if (!names.add(name)) {
                throw new MalformedPayloadException("two columns are called `" + shown(name) + "` in the header line");
            }
        }
        if (header.stream().noneMatch(types::containsKey)) {
            throw new MalformedPayloadException("the header line names none of the table's columns "
                    + types.keySet().stream().limit(MOST_NAMES).toList() + ", but "
                    + header.stream().limit(MOST_NAMES).map(CsvStream::shown).toList());
        }
        reader = fresh;
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "...";
    }

    private void row(CsvReader row, JsonGenerator json) throws MalformedPayloadException {
        if (row.size() != header.size()) {
            if (row.isBlank()) {
                return;
            }
            throw new MalformedPayloadException(
                    "line " + row.line() + " has " + row.size() + " cells, but the header line has " + header.size());
        }
        json.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
            ColumnType type = types.get(header.get(i));
            if (type != null) {
                json.writeName(header.get(i));
                cell(row.text(i), row.isQuoted(i), type, json);
            }
        }
        json.writeEndObject();
    }

    private void cell(String text, boolean quoted, ColumnType type, JsonGenerator json) {
        boolean isText = type instanceof ColumnType.Text;
        if ((!quoted && text.equals(csv.nullText())) || (!isText && text.isEmpty())) {
            json.writeNull();
        } else {
            TextValue.write(text, type, json);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
