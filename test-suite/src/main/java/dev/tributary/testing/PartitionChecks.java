package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;

/** P5 to P8: streams whose batches are planned before they are read. */
final class PartitionChecks {
    private static final int ROUNDS = 20;

    /** P5 and P7. */
    static void latestOffset(TableUnderTest table) {
        SupportsPartitionedStream stream = stream(table);
        Offset first = latest(table, stream, Offset.START);
        JsonTexts.requireObject(table.check(), "the latest offset", first.json());
        table.check().source().pass(Duration.ofHours(1));
        try (LakeflowConnect next = table.check().source().connect()) {
            Offset second = latest(table.in(next), stream(table.in(next)), first);
            JsonTexts.requireObject(table.check(), "the latest offset from another", second.json());
            table.check()
                    .require(
                            stream.getPartitions(table.name(), second, second, table.options())
                                    .isEmpty(),
                            "no partitions between an offset and itself",
                            "some",
                            "an empty range must not be read");
        }
    }

    /** P6. */
    static void converges(TableUnderTest table) {
        SupportsPartitionedStream stream = stream(table);
        Offset offset = Offset.START;
        for (int round = 0; round < ROUNDS; round++) {
            Offset next = latest(table, stream, offset);
            if (next.equals(offset)) {
                return;
            }
            offset = next;
        }
        throw table.check()
                .failure(
                        "two equal offsets within " + ROUNDS + " rounds",
                        "another offset each time, " + offset.json() + " at last",
                        "the end of a run must be fixed when it starts",
                        null);
    }

    /** P8: what was there comes with the first batch, what is added with the second. */
    static void roundTrip(TableUnderTest table) {
        SupportsPartitionedStream stream = stream(table);
        SimulatedSource source = table.check().simulation().source();
        Offset first = latest(table, stream, Offset.START);
        List<InternalRow> rows = new ArrayList<>(between(table, stream, Offset.START, first));
        source.advance(Duration.ofHours(1));
        List<Map<String, Object>> added = new ArrayList<>(table.data().insert(3));
        boolean grows = table.metadata().ingestionType() == IngestionType.APPEND;
        source.advance(Duration.ofDays(30));
        try (LakeflowConnect run = table.check().simulation().connect()) {
            TableUnderTest later = table.in(run);
            Offset second = latest(later, stream(later), first);
            List<InternalRow> more = between(later, stream(later), first, second);
            rows.addAll(more);
            table.check()
                    .require(
                            rows.size() >= table.data().rows().size()
                                    && (!grows
                                            || rows.size()
                                                    == table.data().rows().size()),
                            "the " + table.data().rows().size() + " rows in two batches"
                                    + (grows ? ", each of them once" : ""),
                            rows.size() + " rows",
                            "partitions between two offsets must hold all that lies between them");
            if (ReadChecks.comparable(table)) {
                Set<List<String>> missing = ReadChecks.keys(table, added);
                missing.removeAll(ReadChecks.deliveredKeys(table, more));
                table.check()
                        .require(
                                missing.isEmpty(),
                                "the rows that were added in the second batch",
                                missing.size() + " of them missing",
                                "does the source filter by the cursor that rows have?");
            }
        }
    }

    private static List<InternalRow> between(
            TableUnderTest table, SupportsPartitionedStream stream, Offset start, Offset end) {
        List<InternalRow> rows = new ArrayList<>();
        for (Partition part : stream.getPartitions(table.name(), start, end, table.options())) {
            try (TableRead read = stream.readPartition(table.name(), part, ReadOptions.allColumns(table.options()))) {
                rows.addAll(Reading.rows(read));
            }
        }
        return rows;
    }

    private static Offset latest(TableUnderTest table, SupportsPartitionedStream stream, Offset start) {
        return stream.latestOffset(table.name(), start, table.options());
    }

    private static SupportsPartitionedStream stream(TableUnderTest table) {
        boolean planned = table.connector() instanceof SupportsPartitionedStream stream
                && stream.isPartitioned(table.name())
                && stream.isPlannedBeforeRead(table.name());
        assumeTrue(planned, () -> "Table `" + table.name() + "` is no stream that is planned before it is read");
        return (SupportsPartitionedStream) table.connector();
    }

    private PartitionChecks() {}
}
