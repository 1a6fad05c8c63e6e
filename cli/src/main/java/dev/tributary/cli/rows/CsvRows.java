package dev.tributary.cli.rows;

import dev.tributary.cli.terminal.Terminal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Comma-separated values (RFC 4180). */
final class CsvRows implements RowPrinter {
    private final Terminal terminal;
    private final StructType schema;

    CsvRows(Terminal terminal, StructType schema) {
        this.terminal = terminal;
        this.schema = schema;
        line(List.of(schema.fieldNames()));
    }

    @Override
    public void row(InternalRow row) {
        line(Cells.of(row, schema));
    }

    @Override
    public void end() {}

    private void line(List<String> cells) {
        terminal.out().print(cells.stream().map(CsvRows::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
