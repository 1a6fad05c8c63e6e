package dev.tributary.worlds.world;

import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Takes rows of a read to be what they say. */
final class RowReader {
    private final List<String> columns;
    private final List<Integer> keys;
    private final StructType schema;
    private final int name;
    private final int cursor;
    private final boolean inBand;

    RowReader(StructType schema, TableMetadata metadata) {
        this.schema = schema;
        columns = new ArrayList<>(Arrays.asList(schema.fieldNames()));
        keys = metadata.primaryKeys().stream().map(columns::indexOf).toList();
        name = columns.indexOf("name");
        cursor = metadata.cursorField().map(columns::indexOf).orElse(-1);
        inBand = metadata.deletesInBand();
    }

    /** The columns to ask for. */
    List<String> columns() {
        List<String> wanted = new ArrayList<>(columns);
        if (inBand) {
            wanted.add(ReadOptions.DELETED);
        }
        return wanted;
    }

    /** The columns without what says that a row was deleted. */
    List<String> allColumns() {
        return columns;
    }

    /** @param apart whether the row comes from a read of deletes */
    Delivered row(InternalRow row, boolean apart) {
        String key = keys.stream().map(row::getLong).map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        String text = row.isNullAt(name) ? "null" : row.getUTF8String(name).toString();
        boolean deleted = apart || (inBand && row.getBoolean(columns.size()));
        return new Delivered(new Version(key, text, cursor(row)), deleted);
    }

    private String cursor(InternalRow row) {
        if (cursor < 0 || row.isNullAt(cursor)) {
            return "";
        }
        return schema.fields()[cursor].dataType().equals(DataTypes.StringType)
                ? Cursors.ofNumber(row.getUTF8String(cursor).toString())
                : Cursors.ofMicros(row.getLong(cursor));
    }
}
