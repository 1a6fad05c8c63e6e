package dev.tributary.cli.rows;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Aligned columns; the rows are held until their widths are known. */
final class TableRows implements RowPrinter {
    private static final int WIDEST = 40;

    private final Terminal terminal;
    private final StructType schema;
    private final TextTable table;

    TableRows(Terminal terminal, StructType schema) {
        this.terminal = terminal;
        this.schema = schema;
        table = new TextTable(Arrays.stream(schema.fieldNames())
                .map(name -> TextTable.Column.text(name, WIDEST))
                .toList());
    }

    @Override
    public void row(InternalRow row) {
        table.row(Cells.of(row, schema));
    }

    @Override
    public void end() {
        table.print(terminal, "");
    }
}
