package dev.tributary.pipeline.journal;

import java.time.Instant;

/**
 * A run of a table.
 *
 * @param source the source's name and the table's in it, such as {@code github.issues}
 * @param mode how the table was taken up: {@code incremental}, {@code full refresh}, or {@code range} with its bounds
 * @param begin when it began
 * @param state how far it has come
 */
public record RunEntry(String source, String mode, Instant begin, RunState state) {}
