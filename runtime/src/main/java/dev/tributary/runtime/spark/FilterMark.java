package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The filter of a stream in its offsets, as the connector keeps there the other options that choose rows. Rows that a filter
 * has left out do not come again, so an offset that was reached with one is none to go on from with another. Snapshots are
 * read whole in any case.
 *
 * @param table what messages call the table
 * @param filter the stream's filter, null where it has none
 */
record FilterMark(String table, @Nullable String filter) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String MEMBER = "option." + SelectionOptions.FILTER;

    /** An offset with the mark. */
    Offset on(Offset bare) {
        return filter == null || isFree(bare)
                ? bare
                : new Offset(bare.json().substring(0, bare.json().length() - 1) + ending(filter));
    }

    /**
     * An offset without the mark.
     *
     * @throws OffsetException if it was reached with another filter; without one, the connector finds that out
     */
    Offset off(Offset marked) {
        if (filter == null || isFree(marked)) {
            return marked;
        }
        String json = marked.json();
        if (!json.endsWith(ending(filter))) {
            throw new OffsetException(table + ": the offset was reached "
                    + (json.contains(MEMBER) ? "with another option" : "without the option") + " `"
                    + SelectionOptions.FILTER + "`, which is `" + filter
                    + "` now, so that rows which were left out would never be read — put it back, or start anew with an empty"
                    + " target and checkpoint.");
        }
        return new Offset(json.substring(0, json.length() - ending(filter).length()) + "}");
    }

    private static boolean isFree(Offset offset) {
        return offset.equals(Offset.START) || offset.json().contains("\"strategy\":\"snapshot\"");
    }

    private static String ending(String filter) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeString(filter);
        }
        return ",\"" + MEMBER + "\":" + text + "}";
    }
}
