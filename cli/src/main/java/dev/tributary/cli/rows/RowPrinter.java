package dev.tributary.cli.rows;

import dev.tributary.cli.terminal.Terminal;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Prints rows as they come. */
public interface RowPrinter {

    /** Prints a row, or keeps what it needs of it. */
    void row(InternalRow row);

    /** Prints what is left, when there are no more rows. */
    void end();

    /** How rows are printed. */
    enum Format {
        /** An object a line. */
        JSON,
        /** Aligned columns, long values cut. */
        TABLE,
        /** RFC 4180, with a line of column names; nested values as JSON. */
        CSV;

        /** A printer of rows with that schema. */
        public RowPrinter printer(Terminal terminal, StructType schema) {
            return switch (this) {
                case JSON -> new JsonRows(terminal, schema);
                case TABLE -> new TableRows(terminal, schema);
                case CSV -> new CsvRows(terminal, schema);
            };
        }
    }
}
