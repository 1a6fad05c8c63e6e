package dev.tributary.runtime.rest;

import java.util.regex.Pattern;

/** Names that a source gives, as Spark and the files of a lake can have them. */
final class SparkNames {
    // What Parquet and Delta refuse in names of columns, the dot that leads into a struct, and the quote of SQL.
    private static final Pattern NOT_IN_COLUMNS = Pattern.compile("[\\s,;{}()=.`\\p{Cntrl}]");
    private static final Pattern NOT_IN_TABLES = Pattern.compile("[^\\p{L}\\p{N}_]");

    /** The name of a column, with an underscore in place of each character that none can have. */
    static String column(String wireName) {
        return NOT_IN_COLUMNS.matcher(wireName).replaceAll("_");
    }

    /** The name of a table, with an underscore in place of each character that is no letter and no digit. */
    static String table(String wireName) {
        return NOT_IN_TABLES.matcher(wireName).replaceAll("_");
    }

    private SparkNames() {}
}
