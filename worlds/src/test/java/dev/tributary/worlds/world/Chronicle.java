package dev.tributary.worlds.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in a world, in order; told where somebody wants to know it. */
public final class Chronicle {
    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    /** @param wanted whether anything is written down */
    public Chronicle(boolean wanted) {
        this.wanted = wanted;
    }

    void add(Instant time, Supplier<String> event) {
        if (wanted) {
            lines.add(time + " " + event.get());
        }
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
