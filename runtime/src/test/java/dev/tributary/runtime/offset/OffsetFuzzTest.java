package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Garbled offsets. */
class OffsetFuzzTest {
    private static final Place PLACE = new Place("test", "things");

    @Test
    void offsets() {
        Fuzz.run(
                (input, random) -> {
                    Offset offset = new Offset(new String(input, StandardCharsets.UTF_8));
                    Position.CURSOR.parse(PLACE, offset);
                    Position.SNAPSHOT.parse(PLACE, offset);
                },
                List.of(OffsetException.class),
                "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-01-01T00:00:00Z\"}",
                "{\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-01-01T00:00:00Z\"}",
                "{}");
    }
}
