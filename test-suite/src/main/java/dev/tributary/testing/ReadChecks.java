package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** S9, S10, S16 and S17: reads and where they end. */
final class ReadChecks {
    private static final int CALLS = 50;
    private static final int SHOWN_ROWS = 3;

    /** S9. */
    static void firstRead(TableUnderTest table) {
        Reading reading = table.read(Offset.START);
        JsonTexts.requireObject(table.check(), "an end offset", reading.end().json());
        StructType schema = table.schema();
        reading.rows().stream()
                .limit(SHOWN_ROWS)
                .map(row -> RowTexts.of(row, schema))
                .forEach(table.check().shown());
    }

    /** S10; as the source is ours, not only something but everything must come. */
    static void complete(TableUnderTest table) {
        List<InternalRow> rows = table.rows();
        List<Map<String, Object>> held = new ArrayList<>(table.data().rows());
        Check check = table.check();
        check.require(!rows.isEmpty(), "rows from a first read", "none", "does @Records point at the rows?");
        String fix = "does @...Pagination say how the source's pages go on and end?";
        if (!comparable(table)) {
            check.require(
                    rows.size() == held.size(),
                    "the source's " + held.size() + " rows from a first read",
                    rows.size() + " rows",
                    fix);
            return;
        }
        Set<List<String>> missing = keys(table, held);
        missing.removeAll(deliveredKeys(table, rows));
        check.require(
                missing.isEmpty(),
                "the source's " + held.size() + " rows from a first read",
                rows.size() + " rows; missing is " + first(missing),
                fix);
    }

    /** S16. */
    static void converges(TableUnderTest table) {
        readAll(table, Offset.START);
    }

    /** S17; what the future holds must neither be lost nor hide what comes before it. */
    static void future(TableUnderTest table) {
        assumeTrue(
                table.model().incremental() != null,
                () -> "Table `" + table.name() + "` has no cursor that could lie in the future");
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        List<Map<String, Object>> expectedRows =
                new ArrayList<>(table.data().insert(5, source.now().plus(Duration.ofDays(1))));
        Reads first = readAll(table, Offset.START);
        source.advance(Duration.ofHours(1));
        expectedRows.addAll(table.data().insert(2));
        source.advance(Duration.ofDays(30));
        List<InternalRow> delivered = new ArrayList<>(first.rows());
        try (LakeflowConnect next = check.simulation().connect()) {
            delivered.addAll(readAll(table.in(next), first.end()).rows());
        }
        String expected = "rows dated in the future once their time has come, and those that came before it";
        String fix = "an offset must not pass the end of its run, whatever a row's cursor says";
        if (comparable(table)) {
            Set<List<String>> missing = keys(table, expectedRows);
            missing.removeAll(deliveredKeys(table, delivered));
            check.require(missing.isEmpty(), expected, missing.size() + " of them never", fix);
        } else {
            int held = table.data().rows().size();
            check.require(delivered.size() >= held, expected, delivered.size() + " rows of " + held, fix);
        }
    }

    private record Reads(List<InternalRow> rows, Offset end) {}

    /** Reads on until two offsets are equal. */
    private static Reads readAll(TableUnderTest table, Offset start) {
        List<InternalRow> rows = new ArrayList<>();
        Offset offset = start;
        for (int call = 0; call < CALLS; call++) {
            Reading reading = table.read(offset);
            rows.addAll(reading.rows());
            if (reading.end().equals(offset)) {
                table.check()
                        .require(
                                reading.rows().isEmpty(),
                                "another offset after a read that is not empty",
                                reading.rows().size() + " rows from " + offset.json() + " and no other offset",
                                "the end offset must say what has been delivered; does the cursor say when rows"
                                        + " change?");
                return new Reads(rows, offset);
            }
            offset = reading.end();
        }
        throw table.check()
                .failure(
                        "two equal offsets within " + CALLS + " calls",
                        "another offset each time, " + offset.json() + " at last",
                        "the end of a run must be fixed when it starts, not move with the clock or the data",
                        null);
    }

    /** Whether keys look the same in rows of Spark and on the wire. */
    static boolean comparable(TableUnderTest table) {
        List<String> keys = table.metadata().primaryKeys();
        return !keys.isEmpty()
                && keys.equals(table.model().primaryKey())
                && keys.stream()
                        .allMatch(key -> table.model()
                                .column(key)
                                .map(ColumnModel::type)
                                .filter(type -> type instanceof ColumnType.Text || type instanceof ColumnType.Int64)
                                .isPresent());
    }

    static Set<List<String>> keys(TableUnderTest table, List<Map<String, Object>> wireRows) {
        Set<List<String>> keys = new HashSet<>();
        for (Map<String, Object> row : wireRows) {
            keys.add(table.data().key(row).stream().map(Object::toString).toList());
        }
        return keys;
    }

    static Set<List<String>> deliveredKeys(TableUnderTest table, List<InternalRow> rows) {
        StructType schema = table.schema();
        Set<List<String>> keys = new HashSet<>();
        for (InternalRow row : rows) {
            keys.add(table.metadata().primaryKeys().stream()
                    .map(key -> Columns.value(row, schema, key)
                            .map(Object::toString)
                            .orElse("null"))
                    .toList());
        }
        return keys;
    }

    /** One of several keys, for whoever looks for it. */
    static String first(Set<List<String>> keys) {
        return keys.stream().findFirst().map(key -> String.join(", ", key)).orElse("none");
    }

    /** The keys of rows, none where they cannot tell rows apart. */
    static Set<List<String>> identities(TableUnderTest table, List<InternalRow> rows) {
        return comparable(table) ? deliveredKeys(table, rows) : Set.of();
    }

    private ReadChecks() {}
}
