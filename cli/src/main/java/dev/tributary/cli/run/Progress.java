package dev.tributary.cli.run;

import dev.tributary.pipeline.TargetState;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.offset.OffsetSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Up to where a table was delivered.
 *
 * @param rows what the offset of the rows says, empty before the first batch
 * @param deletes what that of the deletes says, empty where they come with the rows, or are not read
 */
record Progress(Optional<OffsetSummary> rows, Optional<OffsetSummary> deletes) {

    static Progress delivered(TargetState table) {
        return of(table, table.checkpoint().delivered());
    }

    static Progress of(TargetState table, List<Offset> offsets) {
        int dot = table.name().lastIndexOf('.');
        Place place = new Place(table.name().substring(0, dot), table.name().substring(dot + 1));
        List<OffsetSummary> summaries = new ArrayList<>();
        offsets.forEach(offset -> summaries.add(OffsetSummary.of(place, offset)));
        return new Progress(
                summaries.stream().findFirst(), summaries.stream().skip(1).findFirst());
    }

    /** The source's time up to which all was delivered, where the offsets have one. */
    Optional<Instant> time() {
        return rows.flatMap(OffsetSummary::time)
                .flatMap(first -> deletes.isEmpty()
                        ? Optional.of(first)
                        : deletes.flatMap(OffsetSummary::time).map(second -> first.isBefore(second) ? first : second));
    }

    /** How far the table is behind its source at a time; never less than nothing. */
    Optional<Duration> behind(Instant now) {
        return time().map(time -> time.isBefore(now) ? Duration.between(time, now) : Duration.ZERO);
    }
}
