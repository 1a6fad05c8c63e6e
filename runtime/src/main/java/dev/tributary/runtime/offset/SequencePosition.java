package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The offset of a table whose cursor is a number or a text: all rows up to it were delivered.
 *
 * <pre>{@code {"version":1,"strategy":"sequence","through":"109372843234"}}</pre>
 */
public final class SequencePosition {
    private static final String STRATEGY = "sequence";

    /** The offset of a value. */
    public static Offset at(String value) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("strategy", STRATEGY);
        members.put("through", value);
        return new Offset(FlatJson.write(members));
    }

    /**
     * The value of an offset, empty for the offset before everything.
     *
     * @throws OffsetException if it is garbled, of another version, or of a table that is read in another way
     */
    public static Optional<String> parse(Place place, Offset offset) {
        FlatJson json = FlatJson.read(place, "offset", offset.json());
        if (json.isEmpty()) {
            return Optional.empty();
        }
        json.requireStrategy(STRATEGY);
        return Optional.of(json.require("through"));
    }

    private SequencePosition() {}
}
