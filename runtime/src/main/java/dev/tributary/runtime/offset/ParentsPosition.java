package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An offset of a table that is read for each row of a parent: of the known parents, all rows whose cursor is at or before a
 * point in time were delivered; of others, none.
 *
 * <pre>{@code
 * {"version":1,"strategy":"parents","through":"2026-01-01T00:00:00Z","known":"q83vEjRWeJCrze8Sq83vEjRWeJCrze8T"}
 * }</pre>
 *
 * @param through the point in time
 * @param known the parents
 */
public record ParentsPosition(Instant through, KnownParents known) {
    private static final String STRATEGY = "parents";

    /** The offset that says so. */
    public Offset offset() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("strategy", STRATEGY);
        members.put("through", through.toString());
        members.put("known", known.text());
        return new Offset(FlatJson.write(members));
    }

    /**
     * What an offset says, empty for the one before everything.
     *
     * @throws OffsetException if it is garbled, of another version, or of a table that is read in another way
     */
    public static Optional<ParentsPosition> parse(Place place, Offset offset) {
        FlatJson json = FlatJson.read(place, "offset", offset.json());
        if (json.isEmpty()) {
            return Optional.empty();
        }
        json.requireStrategy(STRATEGY);
        String known = json.require("known");
        if (known.length() % KnownParents.DIGEST != 0) {
            throw json.wrong("has a `known` that is cut off");
        }
        return Optional.of(new ParentsPosition(json.instant("through"), KnownParents.parse(known)));
    }
}
