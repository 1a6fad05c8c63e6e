package dev.tributary.runtime.decode;

import dev.tributary.model.RecordPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The fields of an object that are no columns by themselves: columns lie deeper within them, or a map takes them.
 * Filled when the decoder is made, and not changed afterwards.
 */
public final class OtherFields {
    private static final int NOWHERE = -1;

    private final FieldDecoder values;
    private final Strays strays;
    private final Place root = new Place(false);
    private int restField = NOWHERE;
    private int restSlot = NOWHERE;
    private boolean rest;

    /** Decodes the value of a column. */
    @FunctionalInterface
    public interface FieldDecoder {

        /**
         * The value in Spark's internal form.
         *
         * @param json at the value's first token; left at its last
         * @param field the column's number in its decoder
         */
        @Nullable
        Object decode(JsonParser json, int field);
    }

    /** A place within the object, and what is wanted there. */
    private static final class Place {
        private final Map<String, Place> named = new HashMap<>();
        private final List<Filter> filters = new ArrayList<>();
        private final boolean chosen;
        private int field = NOWHERE;
        private int slot = NOWHERE;

        /** @param chosen whether it is within an element that a member chooses; what else is there is chosen elsewhere */
        Place(boolean chosen) {
            this.chosen = chosen;
        }

        boolean isColumn() {
            return field != NOWHERE;
        }
    }

    /** The place below the first element with a member of that value. */
    private record Filter(RecordPath.Where where, Place place) {}

    public OtherFields(FieldDecoder values) {
        this(values, Strays.REFUSED);
    }

    OtherFields(FieldDecoder values, Strays strays) {
        this.values = values;
        this.strays = strays;
    }

    /**
     * A column at a path; {@code ""} for the value itself.
     *
     * @param slot where it goes in the row, negative if it is not wanted
     */
    public OtherFields at(int field, int slot, String path) {
        Place place = root;
        for (RecordPath.Step step : RecordPath.parse(path).steps()) {
            if (step instanceof RecordPath.Name name) {
                boolean chosen = place.chosen;
                place = place.named.computeIfAbsent(name.name(), fresh -> new Place(chosen));
            } else if (step instanceof RecordPath.Where where) {
                Filter filter = new Filter(where, new Place(true));
                place.filters.add(filter);
                place = filter.place();
            } else {
                throw new IllegalArgumentException(path + " leads to several places");
            }
        }
        place.field = field;
        place.slot = slot;
        return this;
    }

    /**
     * A column that is a field of the object, whatever its name is.
     *
     * @param slot where it goes in the row, negative if it is not wanted
     */
    OtherFields named(int field, int slot, String name) {
        Place place = root.named.computeIfAbsent(name, fresh -> new Place(false));
        place.field = field;
        place.slot = slot;
        return this;
    }

    /**
     * The column that takes every field which no other column names.
     *
     * @param slot where it goes in the row, negative if it is not wanted
     */
    public OtherFields rest(int field, int slot) {
        restField = field;
        restSlot = slot;
        rest = slot >= 0;
        return this;
    }

    /** Whether a column is the value itself, whatever it is. */
    boolean takeWhole() {
        return root.isColumn();
    }

    /** Whether columns are elements of an array. */
    boolean takeElements() {
        return !root.filters.isEmpty() || root.named.keySet().stream().anyMatch(name -> name.matches("[0-9]+"));
    }

    /**
     * Reads a field.
     *
     * @param json at the first token of a value whose name no column has; left at its last
     */
    public void read(JsonParser json, @Nullable Object[] row) {
        String name = json.currentName();
        Place place = root.named.get(name);
        if (place != null) {
            read(json, place, row);
        } else if (rest) {
            entries(row).put(Texts.utf8(json, name), values.decode(json, restField));
        } else if (restField == NOWHERE) {
            strays.unknown(json);
        } else {
            json.skipChildren();
        }
    }

    /** Reads a value that is no object of named columns, from its first token to its last. */
    void readWhole(JsonParser json, @Nullable Object[] row) {
        read(json, root, row);
    }

    /** Ends a row or struct. */
    public void finish(@Nullable Object[] row) {
        if (rest) {
            row[restSlot] = Values.map(entries(row));
        }
    }

    @SuppressWarnings("unchecked") // Only this method puts something there before the row is finished.
    private Map<UTF8String, @Nullable Object> entries(@Nullable Object[] row) {
        Object begun = row[restSlot];
        if (begun == null) {
            Map<UTF8String, @Nullable Object> entries = new LinkedHashMap<>();
            row[restSlot] = entries;
            return entries;
        }
        return (Map<UTF8String, @Nullable Object>) begun;
    }

    private void read(JsonParser json, Place place, @Nullable Object[] row) {
        if (place.isColumn()) {
            column(json, place, row);
            return;
        }
        switch (json.currentToken()) {
            case START_OBJECT -> members(json, place, row);
            case START_ARRAY -> elements(json, place, row);
            case VALUE_NULL -> {
                // There is nothing further in.
            }
            default -> strays.misfit(json, "an object or an array");
        }
    }

    private void column(JsonParser json, Place place, @Nullable Object[] row) {
        if (place.slot < 0) {
            json.skipChildren();
        } else {
            row[place.slot] = values.decode(json, place.field);
        }
    }

    private void members(JsonParser json, Place place, @Nullable Object[] row) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Place inner = place.named.get(json.currentName());
            json.nextToken();
            if (inner == null) {
                passOver(json, place);
            } else {
                read(json, inner, row);
            }
        }
    }

    private void elements(JsonParser json, Place place, @Nullable Object[] row) {
        boolean[] found = new boolean[place.filters.size()];
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            Place inner = place.named.get(String.valueOf(index));
            if (!place.filters.isEmpty() && json.currentToken() == JsonToken.START_OBJECT) {
                filtered(json, place, inner, found, row);
            } else if (inner != null) {
                read(json, inner, row);
            } else {
                passOver(json, place);
            }
        }
    }

    private void passOver(JsonParser json, Place within) {
        if (within.chosen || !within.filters.isEmpty()) {
            json.skipChildren();
        } else {
            strays.unknown(json);
        }
    }

    /** The member that decides may come after the values, so the element is kept until it is known. */
    private void filtered(
            JsonParser json, Place place, @Nullable Place inner, boolean[] found, @Nullable Object[] row) {
        BufferedJson element = BufferedJson.of(json);
        if (inner != null) {
            read(element, inner, row);
        }
        for (int i = 0; i < found.length; i++) {
            Filter filter = place.filters.get(i);
            if (!found[i] && element.has(filter.where().member(), filter.where().value())) {
                found[i] = true;
                read(element, filter.place(), row);
            }
        }
    }

    private void read(BufferedJson element, Place place, @Nullable Object[] row) {
        try (JsonParser json = element.parser()) {
            read(json, place, row);
        }
    }
}
