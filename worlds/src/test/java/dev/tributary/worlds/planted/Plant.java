package dev.tributary.worlds.planted;

import dev.tributary.worlds.world.Surgery;
import java.util.function.Supplier;

/**
 * A bug.
 *
 * @param surgery plants it in one world
 */
public record Plant(String name, Supplier<Surgery> surgery) {
    @Override
    public String toString() {
        return name;
    }
}
