package dev.tributary.processor.definition;

/** What a table's method returns. */
public sealed interface RowsDefinition {

    /** A list of rows, or one row. */
    record Rows(RowDefinition row) implements RowsDefinition {}

    /** Neither: the type as written. */
    record Other(String type) implements RowsDefinition {}
}
