package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;

/** T3 and T4: many batches, cut where rows have equal cursors, and restarts from each of them. */
final class BatchChecks {
    private static final int RUNS = 4;
    private static final int BATCHES_OF_A_RUN = 100;

    /** Rows, and the offset that was kept with them. */
    private record Batch(List<InternalRow> rows, Offset end) {}

    /** T3. */
    static void addUp(TableUnderTest table) {
        requireBatches(table);
        Target small = Target.of(table);
        for (Batch batch : batches(table)) {
            small = small.with(batch.rows());
        }
        Target big = Target.of(table).with(fromStart(table));
        Optional<String> difference =
                isToldByEvents(table) && small.size() == big.size() ? Optional.empty() : small.difference(big);
        table.check()
                .require(
                        difference.isEmpty(),
                        "the " + big.size() + " rows of one big read, each of them once, from many small ones",
                        small.size() + " rows; " + difference.orElse(""),
                        "an offset must not pass rows that were not delivered, those with the cursor at which it cuts"
                                + " among them");
    }

    /** T4. */
    static void restarts(TableUnderTest table) {
        requireBatches(table);
        List<Batch> batches = batches(table);
        Target whole = Target.of(table);
        for (Batch batch : batches) {
            whole = whole.with(batch.rows());
        }
        Target before = Target.of(table);
        Offset offset = Offset.START;
        for (Batch batch : batches) {
            before = before.with(batch.rows());
            offset = batch.end();
            List<Batch> rest = new ArrayList<>();
            run(table, offset, rest);
            Target restarted = before;
            for (Batch each : rest) {
                restarted = restarted.with(each.rows());
            }
            Optional<String> difference = restarted.difference(whole);
            table.check()
                    .require(
                            difference.isEmpty(),
                            "the same table after a restart from " + offset.json(),
                            difference.orElse(""),
                            "where a read begins must be said by its offset alone, not be remembered elsewhere");
        }
    }

    private static void requireBatches(TableUnderTest table) {
        assumeTrue(
                table.metadata().ingestionType() != IngestionType.SNAPSHOT,
                () -> "Table `" + table.name() + "` is a snapshot, which each run reads whole");
    }

    /** Whether rows say something of the event that named them, which a first read does not know. */
    private static boolean isToldByEvents(TableUnderTest table) {
        return table.model().columns().stream().anyMatch(column -> column.origin() instanceof ColumnModel.FromFeed);
    }

    /** The batches of several runs; rows are added and changed at the very second at which a run ends, and beside it. */
    private static List<Batch> batches(TableUnderTest table) {
        SimulatedSource source = table.check().simulation().source();
        List<Batch> batches = new ArrayList<>();
        Offset offset = run(table, Offset.START, batches);
        for (int run = 1; run < RUNS; run++) {
            table.data().insert(3);
            source.advance(Duration.ofMillis(500));
            table.data().insert(2);
            if (table.metadata().ingestionType() != IngestionType.APPEND) {
                table.data().update(2);
            }
            source.advance(run == RUNS - 1 ? Duration.ofDays(30) : Duration.ofMillis(500));
            offset = run(table, offset, batches);
        }
        return batches;
    }

    /** One run from an offset; where it ends. */
    private static Offset run(TableUnderTest table, Offset start, List<Batch> batches) {
        try (LakeflowConnect connector = table.check().simulation().connect()) {
            TableUnderTest tested = table.in(connector);
            Offset offset = start;
            for (int batch = 0; batch < BATCHES_OF_A_RUN; batch++) {
                Reading reading = tested.read(offset);
                batches.add(new Batch(reading.rows(), reading.end()));
                if (reading.end().equals(offset)) {
                    break;
                }
                offset = reading.end();
            }
            return offset;
        }
    }

    private static List<InternalRow> fromStart(TableUnderTest table) {
        List<Batch> batches = new ArrayList<>();
        run(table, Offset.START, batches);
        return batches.stream().flatMap(batch -> batch.rows().stream()).toList();
    }

    private BatchChecks() {}
}
