package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of cursor values: (after, through].
 *
 * @param after the value before the span, empty for all values up to its end
 * @param through the last value in the span
 */
public record Window(Optional<Instant> after, Instant through) {

    /** The windows that make up this one, none longer than {@code longest}; itself where there is no limit or start. */
    public List<Window> split(@Nullable Duration longest) {
        if (longest == null || after.isEmpty()) {
            return List.of(this);
        }
        List<Window> windows = new ArrayList<>();
        Instant from = after.get();
        while (from.isBefore(through)) {
            Instant to = from.plus(longest);
            Instant end = to.isBefore(through) ? to : through;
            windows.add(new Window(Optional.of(from), end));
            from = end;
        }
        return windows;
    }

    /** Whether a cursor value lies after this window's start. */
    public boolean isAfterStart(Instant cursor) {
        return after.isEmpty() || cursor.isAfter(after.get());
    }

    /** Whether a cursor value lies past this window's end. */
    public boolean isPastEnd(Instant cursor) {
        return cursor.isAfter(through);
    }

    /** The window as a partition. */
    public Partition toPartition() {
        Map<String, String> members = new LinkedHashMap<>();
        after.ifPresent(instant -> members.put("after", instant.toString()));
        members.put("through", through.toString());
        return new Partition(FlatJson.write(members));
    }

    /**
     * The window of a partition.
     *
     * @throws OffsetException if it is garbled or of another version
     */
    public static Window parse(Place place, Partition partition) {
        FlatJson json = FlatJson.read(place, "partition", partition.json());
        return new Window(json.optionalInstant("after"), json.instant("through"));
    }
}
