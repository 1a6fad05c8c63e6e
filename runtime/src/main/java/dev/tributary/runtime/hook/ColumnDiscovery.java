package dev.tributary.runtime.hook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds the columns that a table has besides its declared ones, where no discovery endpoint can be declared. */
public non-sealed interface ColumnDiscovery extends Hook {

    /**
     * {@return the columns, in the order in which they are shown}
     *
     * @param context what is known of the table, and the way to the source
     * @throws IOException if the source fails to answer: it is asked again
     */
    List<DiscoveredColumn> discover(DiscoveryContext context) throws IOException;

    /**
     * A column.
     *
     * @param name its name
     * @param wireName what the field is called on the wire
     * @param type its type in the words of Spark's SQL, such as {@code DECIMAL(38,18)}
     * @param description what it means, empty where nobody says
     */
    record DiscoveredColumn(String name, String wireName, String type, String description) {}

    /** What a discovery may know and do. */
    interface DiscoveryContext {
        /** {@return the table's name; of one that was found at run time, the name that Spark knows it by} */
        String table();

        /**
         * {@return what the row that describes a table, which was found at run time, says in a column of texts; empty
         * for null}
         *
         * @param column the column's name in the table of tables
         */
        Optional<String> said(String column);

        /**
         * {@return a table option; empty where it was not given and has no default}
         *
         * @param name the option's name, without regard to case
         */
        Optional<String> option(String name);

        /**
         * {@return the body of the response to a GET, of a path below the base URL, with the source's credentials}
         *
         * @param path the path and query, percent-encoded
         * @throws IOException if the body breaks off
         */
        String get(String path) throws IOException;
    }
}
