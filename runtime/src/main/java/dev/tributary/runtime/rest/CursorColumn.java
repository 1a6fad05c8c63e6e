package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructType;

/**
 * Reads the cursor out of rows: the first of its columns that has a value. Times without a zone count as UTC; a time that
 * is coarse, such as a date, counts as the last moment of its day, since rows can be added to it until then.
 */
final class CursorColumn {
    private static final Duration DAY = Duration.ofDays(1);

    private final List<TimePath> paths;
    private final Duration resolution;

    /**
     * The cursor within rows of some columns.
     *
     * @param columns the rows' columns; the heads of the cursor's paths are among them
     */
    CursorColumn(IncrementalModel model, List<String> columns, StructType schema) {
        paths = model.cursors().stream()
                .map(path -> TimePath.of(path, columns, schema))
                .toList();
        resolution = model.resolution() == null ? Duration.ZERO : model.resolution();
    }

    /** The cursor's value, to the microsecond; empty where it, or a struct around it, is null. */
    Optional<Instant> read(InternalRow row) {
        for (TimePath path : paths) {
            Optional<Instant> first = path.read(row);
            if (first.isPresent()) {
                Duration unit = unit(path);
                return unit.isZero()
                        ? first
                        : Optional.of(first.get().plus(unit).minus(1, ChronoUnit.MICROS));
            }
        }
        return Optional.empty();
    }

    private Duration unit(TimePath path) {
        return path.type() instanceof DateType && resolution.compareTo(DAY) < 0 ? DAY : resolution;
    }

    /** How far before {@link #read}'s value the source may take the same row's to be. */
    Duration slack() {
        return paths.stream().map(this::unit).max(Duration::compareTo).orElse(resolution);
    }
}
