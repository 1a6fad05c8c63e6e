package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The offset of a table whose source says by a token up to where it was read.
 *
 * <pre>{@code {"version":1,"strategy":"token","token":"4-abc","since":"2026-01-01T00:00:00Z"}}</pre>
 *
 * @param token the token
 * @param since the source's time when it handed the token out, empty if nobody knows
 */
public record TokenPosition(String token, Optional<Instant> since) {
    private static final String STRATEGY = "token";

    /** The offset that says so. */
    public Offset offset() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("strategy", STRATEGY);
        members.put("token", token);
        since.ifPresent(instant -> members.put("since", instant.toString()));
        return new Offset(FlatJson.write(members));
    }

    /**
     * What an offset says, empty for the one before everything.
     *
     * @throws OffsetException if it is garbled, of another version, or of a table that is read in another way
     */
    public static Optional<TokenPosition> parse(Place place, Offset offset) {
        FlatJson json = FlatJson.read(place, "offset", offset.json());
        if (json.isEmpty()) {
            return Optional.empty();
        }
        json.requireStrategy(STRATEGY);
        return Optional.of(new TokenPosition(json.require("token"), json.optionalInstant("since")));
    }
}
