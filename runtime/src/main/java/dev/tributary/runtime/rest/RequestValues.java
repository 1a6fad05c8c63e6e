package dev.tributary.runtime.rest;

import java.util.List;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** The values of a request's parameters, as texts in the source's formats; null for what is to be left out. */
public interface RequestValues {

    /** The value of a required table option, or of one with a default. */
    String option(String name);

    /** The value of an optional table option. */
    @Nullable
    String optional(String name);

    /** Where the read starts. */
    @Nullable
    String cursorStart();

    /** Where the read ends. */
    @Nullable
    String cursorEnd();

    /** What the row that describes the table, which was found at run time, has in a column. */
    @Nullable
    String tableName(String column);

    /** The names of the discovered columns on the wire, in one text. */
    @Nullable
    String discovered(String join);

    /** The names of the discovered columns on the wire, for a parameter that is repeated; null where there are none. */
    @Nullable
    List<String> discovered();

    /** A column of the parent's row that the request is about; in a batch, those of several, joined. */
    @Nullable
    String parent(String table, String column);

    /** The columns of the parents' rows that a batch is about. */
    List<String> parents(String table, String column);

    /** The change token from which the read goes on. */
    @Nullable
    String changeToken();

    /** The values of a table option that is a list, for a parameter that is repeated; null where there are none. */
    @Nullable
    List<String> list(String option);

    /** The values of a table option that is a list, in one text. */
    default @Nullable String joined(String option, String separator) {
        List<String> values = list(option);
        return values == null ? null : String.join(separator, values);
    }

    /** The value of a parameter of the pagination: a page's number, a number of rows to skip, a token, a page size. */
    @Nullable
    String page(String parameter);

    /** The value of a parameter that the pagination takes over from the second page on. */
    default @Nullable String page(String parameter, @Nullable String first) {
        String value = page(parameter);
        return value == null ? first : value;
    }

    /** The value of the parameter that carries the pagination's token by itself. */
    @Nullable
    String pageToken();

    /** The text that templates make for a query parameter. */
    @Nullable
    String text(String parameter);

    /** The JSON body. */
    RequestBody body();
}
