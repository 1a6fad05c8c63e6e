package dev.tributary.runtime.spark;

import dev.tributary.model.ColumnType;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.Lineage;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * What a condition on a table's cursor says of the range that has to be read. The range takes in every row for which the
 * condition holds, and can take in more.
 *
 * @param column the column, {@code a.b} for one within a struct
 * @param unit how long a value lasts, since the read takes a coarse time for the last moment of its unit
 * @param initial from where on a read without a range begins, null where it has all rows
 */
record CursorCondition(
        String column, Duration unit, @Nullable Instant initial) {
    private static final Duration DAY = Duration.ofDays(1);

    /** What sources may be expected to understand. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The cursor of a table that is read by ranges of it, empty for any other table. */
    static Optional<CursorCondition> of(SourceModel source, TableModel table) {
        IncrementalModel incremental = table.incremental();
        if (incremental == null
                || incremental.sequence()
                || table.changeToken().isPresent()
                || table.parents().anyMatch(ValueModel.FromParent::changedOnly)
                || source.changeFeedOf(table.name()).isPresent()) {
            return Optional.empty();
        }
        Instant initial = Stream.of(
                        table.cursorStart(),
                        Lineage.of(source, table).spanning().flatMap(TableModel::cursorStart))
                .flatMap(Optional::stream)
                .flatMap(start -> Stream.ofNullable(start.initial()))
                .max(Instant::compareTo)
                .orElse(null);
        // Of several columns the first counts wherever it has a value, as it has where a comparison holds.
        return table.column(incremental.cursor())
                .map(column -> new CursorCondition(
                        incremental.cursor(), unit(column.type(), incremental.resolution()), initial));
    }

    private static Duration unit(ColumnType type, @Nullable Duration resolution) {
        Duration unit = resolution == null ? Duration.ZERO : resolution;
        return type instanceof ColumnType.Date && unit.compareTo(DAY) < 0 ? DAY : unit;
    }

    /** The first value to read for values at or after this one; empty where a range says no more than none. */
    Optional<Instant> from(Literal<?> value, Instant now) {
        // One that lies ahead may be more than a source takes.
        return time(value)
                .filter(time -> !time.isAfter(now) && !time.isBefore(EARLIEST))
                .filter(time -> initial == null || !time.isBefore(initial));
    }

    /** The value before which to end for values at or before this one; empty where a range says no more than none. */
    Optional<Instant> until(Literal<?> value) {
        return time(value)
                .filter(time -> time.isBefore(LATEST) && !time.isBefore(EARLIEST))
                .map(time -> unit.isZero() ? time.plus(1, ChronoUnit.MICROS) : time.plus(unit));
    }

    private static Optional<Instant> time(Literal<?> literal) {
        if (!(literal.value() instanceof Number number)) {
            return Optional.empty();
        }
        if (literal.dataType() instanceof DateType) {
            return Optional.of(Instant.EPOCH.plus(number.longValue(), ChronoUnit.DAYS));
        }
        return literal.dataType() instanceof TimestampType || literal.dataType() instanceof TimestampNTZType
                ? Optional.of(Instant.EPOCH.plus(number.longValue(), ChronoUnit.MICROS))
                : Optional.empty();
    }
}
