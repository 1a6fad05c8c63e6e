package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an offset of a table is to be understood.
 *
 * <pre>{@code
 * {"version":1,"strategy":"cursor","through":"2026-01-01T00:00:00Z"}
 * {"version":1,"strategy":"snapshot","takenAt":"2026-01-01T00:00:00Z"}
 * }</pre>
 */
public enum Position {
    /** All rows whose cursor is at or before a point in time were delivered. */
    CURSOR("cursor", "through"),
    /** The table was read whole when the source's clock had reached a point in time. */
    SNAPSHOT("snapshot", "takenAt");

    private final String strategy;
    private final String member;

    Position(String strategy, String member) {
        this.strategy = strategy;
        this.member = member;
    }

    String strategy() {
        return strategy;
    }

    /** The offset of a point in time. */
    public Offset at(Instant instant) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("strategy", strategy);
        members.put(member, instant.toString());
        return new Offset(FlatJson.write(members));
    }

    /**
     * The point in time of an offset, empty for the offset before everything.
     *
     * @throws OffsetException if it is garbled, of another version, or of a table that is read in another way
     */
    public Optional<Instant> parse(Place place, Offset offset) {
        FlatJson json = FlatJson.read(place, "offset", offset.json());
        if (json.isEmpty()) {
            return Optional.empty();
        }
        json.requireStrategy(strategy);
        return Optional.of(json.instant(member));
    }
}
