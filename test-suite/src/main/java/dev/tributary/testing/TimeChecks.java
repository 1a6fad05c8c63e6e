package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** T9: clocks that differ, and moments at which times are easily read wrongly. */
final class TimeChecks {
    /** Noon of the day before a leap day, in a year in which one follows. */
    static final Instant BEFORE_A_LEAP_DAY = Instant.parse("2028-02-28T12:00:00Z");

    private static final Duration DRIFT = Duration.ofMinutes(10);

    private static final List<Instant> PAST = List.of(
            Instant.parse("2027-10-31T00:30:00Z"),
            Instant.parse("2027-10-31T01:30:00Z"),
            Instant.parse("2027-12-31T23:59:59.999Z"),
            Instant.parse("2028-01-01T00:00:00Z"));

    private static final List<Instant> TO_COME = List.of(
            Instant.parse("2028-02-28T23:59:59.999Z"),
            Instant.parse("2028-02-29T00:00:00Z"),
            Instant.parse("2028-02-29T23:59:59.123456Z"),
            Instant.parse("2028-03-01T00:00:00Z"));

    /** T9, of a machine whose clock is ahead of the source's, or behind. */
    static void clocks(TableUnderTest table) {
        requireTimes(table);
        for (Duration drift : List.of(DRIFT, DRIFT.negated())) {
            SimulatedSource source = table.check().simulation().source();
            try {
                Offset first = read(table, drift, Offset.START).end();
                source.advance(Duration.ofMinutes(1));
                List<Map<String, Object>> changed = new ArrayList<>(table.data().insert(2));
                if (table.metadata().ingestionType() != IngestionType.APPEND) {
                    changed.addAll(table.data().update(1));
                }
                source.advance(Duration.ofDays(30));
                requireAll(
                        table,
                        changed,
                        read(table, drift, first).rows(),
                        "the rows that came after the first run, though this machine's clock is " + told(drift)
                                + " the source's",
                        "a run must end by the source's clock, not by this machine's");
            } catch (AuthenticationException e) {
                abort("The credentials of this source hold by this machine's clock: " + e.getMessage());
            }
        }
    }

    private static Reading read(TableUnderTest table, Duration drift, Offset start) {
        try (LakeflowConnect run = table.check().simulation().connectAhead(drift)) {
            return table.in(run).read(start);
        }
    }

    private static String told(Duration drift) {
        return drift.abs().toMinutes() + " minutes " + (drift.isNegative() ? "behind" : "ahead of");
    }

    /** T9, of the turn of a year, a leap day, and the hours that clocks skip or show twice. */
    static void moments(TableUnderTest table) {
        requireTimes(table);
        SimulatedSource source = table.check().simulation().source();
        Map<Map<String, Object>, Instant> past = added(table, PAST);
        Reading first = table.read(Offset.START);
        requireMoments(table, past, first.rows());
        source.advance(Duration.ofDays(2));
        Map<Map<String, Object>, Instant> toCome = added(table, TO_COME);
        source.advance(Duration.ofDays(30));
        try (LakeflowConnect next = table.check().simulation().connect()) {
            requireMoments(table, toCome, table.in(next).read(first.end()).rows());
        }
    }

    private static Map<Map<String, Object>, Instant> added(TableUnderTest table, List<Instant> moments) {
        Map<Map<String, Object>, Instant> added = new HashMap<>();
        moments.forEach(moment -> table.data().insert(1, moment).forEach(row -> added.put(row, moment)));
        return added;
    }

    private static void requireMoments(
            TableUnderTest table, Map<Map<String, Object>, Instant> added, List<InternalRow> rows) {
        String fix = "does @WireFormat say the format and the zone in which the source writes its times?";
        requireAll(table, List.copyOf(added.keySet()), rows, "the rows dated " + added.values(), fix);
        IncrementalModel incremental = Objects.requireNonNull(table.model().incremental());
        ColumnModel cursor = table.model().column(incremental.cursor()).orElseThrow();
        if (!(cursor.type() instanceof ColumnType.Timestamp timestamp)
                || !cursor.origin().isInResponse()
                || !ReadChecks.comparable(table)) {
            return;
        }
        Map<List<String>, Long> expected = new HashMap<>();
        added.forEach((row, moment) -> {
            Instant written = timestamp.format().parse(timestamp.format().format(incremental.coarse(moment)));
            Set<List<String>> key = ReadChecks.keys(table, List.of(row));
            expected.put(key.iterator().next(), ChronoUnit.MICROS.between(Instant.EPOCH, written));
        });
        StructType schema = table.schema();
        for (InternalRow row : rows) {
            List<String> key =
                    ReadChecks.deliveredKeys(table, List.of(row)).iterator().next();
            Object delivered = Columns.value(row, schema, incremental.cursor()).orElse("null");
            Object moment = expected.getOrDefault(key, -1L);
            table.check()
                    .require(
                            moment.equals(-1L) || isFallback(table, delivered) || moment.equals(delivered),
                            "`" + incremental.cursor() + "` of " + key + " to be " + moment
                                    + " microseconds after 1970",
                            delivered.toString(),
                            fix);
        }
    }

    /** Whether a row that has not changed yet has no value in this column, but in another. */
    private static boolean isFallback(TableUnderTest table, Object delivered) {
        return delivered.equals("null")
                && !Objects.requireNonNull(table.model().incremental())
                        .fallbacks()
                        .isEmpty();
    }

    private static void requireTimes(TableUnderTest table) {
        IncrementalModel incremental = table.model().incremental();
        assumeTrue(
                incremental != null && !incremental.sequence(),
                () -> "Table `" + table.name() + "` has no cursor that is a time");
    }

    private static void requireAll(
            TableUnderTest table,
            List<Map<String, Object>> expected,
            List<InternalRow> rows,
            String words,
            String fix) {
        if (!ReadChecks.comparable(table)) {
            table.check().require(rows.size() >= expected.size(), words, rows.size() + " rows", fix);
            return;
        }
        Set<List<String>> missing = ReadChecks.keys(table, expected);
        missing.removeAll(ReadChecks.deliveredKeys(table, rows));
        table.check()
                .require(missing.isEmpty(), words, rows.size() + " rows; missing is " + ReadChecks.first(missing), fix);
    }

    private TimeChecks() {}
}
