package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * What a read has delivered.
 *
 * @param rows copies of its rows
 * @param end where it ended
 */
record Reading(List<InternalRow> rows, Offset end) {

    /** Reads to the end. */
    static Reading of(TableRead read) {
        List<InternalRow> rows = rows(read);
        try (read) {
            return new Reading(rows, read.end());
        }
    }

    /** Reads to the end, where the offset says nothing. */
    static List<InternalRow> rows(TableRead read) {
        List<InternalRow> rows = new ArrayList<>();
        while (read.next()) {
            rows.add(read.row().copy());
        }
        return rows;
    }
}
