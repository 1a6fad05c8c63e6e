package dev.tributary.annotations;

/** How rows are written in a response's body. */
public enum Format {
    /** One JSON value. */
    JSON,
    /** JSON objects, one a line, in UTF-8 ({@code application/x-ndjson}). */
    NDJSON,
    /** Lines of cells (RFC 4180), the first of them the names of the columns. */
    CSV,
    /** XML, whose rows are the elements that {@link Records} leads to. */
    XML
}
