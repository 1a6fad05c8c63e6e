package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Quoted;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an offset says, for people; whatever strategy wrote it.
 *
 * @param reached up to where was delivered, such as {@code all rows up to 2026-01-01T00:00:00Z}
 * @param time the source's time up to which was delivered, empty where the offset has none
 * @param stamp what the offset was reached with: {@code cursor}, {@code key} and options, by name
 */
public record OffsetSummary(String reached, Optional<Instant> time, Map<String, String> stamp) {
    private static final int MOST_OF_A_TOKEN = 40;

    public OffsetSummary {
        stamp = Collections.unmodifiableMap(new LinkedHashMap<>(stamp));
    }

    /**
     * The summary of an offset.
     *
     * @throws OffsetException if it is garbled or of another version
     */
    public static OffsetSummary of(Place place, Offset offset) {
        FlatJson json = FlatJson.read(place, "offset", offset.json());
        if (json.isEmpty()) {
            return new OffsetSummary("nothing yet", Optional.empty(), Map.of());
        }
        Map<String, String> stamp = Stamp.shown(json);
        return switch (json.strategy()) {
            case "snapshot" -> {
                Instant at = json.instant("takenAt");
                yield new OffsetSummary("the whole table as it was at " + at, Optional.of(at), stamp);
            }
            case "token" -> {
                String token = json.require("token");
                Optional<Instant> since = json.optionalInstant("since");
                yield new OffsetSummary(
                        "all changes up to the source's token " + Quoted.line(token, MOST_OF_A_TOKEN)
                                + since.map(time -> ", handed out at " + time).orElse(""),
                        since,
                        stamp);
            }
            case "parents" -> {
                Instant through = json.instant("through");
                int parents = json.require("known").length() / KnownParents.DIGEST;
                yield new OffsetSummary(
                        "all rows up to " + through + " of " + parents + (parents == 1 ? " parent" : " parents"),
                        Optional.of(through),
                        stamp);
            }
            case "cursor" -> {
                Instant through = json.instant("through");
                yield new OffsetSummary("all rows up to " + through, Optional.of(through), stamp);
            }
            case "sequence" ->
                new OffsetSummary("all rows up to " + Quoted.line(json.require("through")), Optional.empty(), stamp);
            default -> throw json.wrong("is of a strategy that this release does not know");
        };
    }
}
