package dev.tributary.runtime.connector;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a run has got with a table.
 *
 * @param latest the offset with which the run ends, empty where it is only known once all has been read
 * @param behind how much of the source's time lies between what was reached and the run's end; not negative
 */
public record Progress(Optional<Offset> latest, Duration behind) {}
