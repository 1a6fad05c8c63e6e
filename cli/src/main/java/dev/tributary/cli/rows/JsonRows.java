package dev.tributary.cli.rows;

import dev.tributary.cli.terminal.Terminal;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** A JSON object a line. */
record JsonRows(Terminal terminal, StructType schema) implements RowPrinter {

    @Override
    public void row(InternalRow row) {
        terminal.print(JsonValues.object(row, schema));
    }

    @Override
    public void end() {}
}
