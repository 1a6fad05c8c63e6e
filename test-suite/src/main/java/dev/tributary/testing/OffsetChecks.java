package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** T1 and T5: what an offset stands for, while the source is quiet. */
final class OffsetChecks {

    /** T1, in the next run too, while nothing happens. */
    static void caughtUp(TableUnderTest table) {
        assumeTrue(
                table.metadata().ingestionType() != IngestionType.SNAPSHOT,
                () -> "Table `" + table.name() + "` is a snapshot, which each run reads");
        Check check = table.check();
        Instant before = check.simulation().source().now();
        Reading first = table.read(Offset.START);
        check.require(
                first.rows().isEmpty() || !first.end().equals(Offset.START),
                "another offset than the empty one after a read of "
                        + first.rows().size() + " rows",
                first.end().json(),
                "the end offset must say what has been delivered");
        try (LakeflowConnect next = check.simulation().connect()) {
            Reading second = table.in(next).read(first.end());
            // Waiting for an export job takes time.
            boolean sameMoment = check.simulation().source().now().equals(before);
            check.require(
                    second.rows().isEmpty() && (!sameMoment || second.end().equals(first.end())),
                    "no rows, and the offset " + first.end().json() + ", from a run at the same moment",
                    second.rows().size() + " rows, and " + second.end().json(),
                    "a run must end where the source's clock stands when it starts, and begin behind what was delivered");
        }
    }

    /** T5. */
    static void repeatable(TableUnderTest table) {
        List<InternalRow> first = table.rows();
        try (LakeflowConnect again = table.check().simulation().connect()) {
            TableUnderTest other = table.in(again);
            List<InternalRow> second = other.rows();
            table.check()
                    .require(
                            second.size() == first.size()
                                    && ReadChecks.identities(other, second).equals(ReadChecks.identities(table, first)),
                            "the same " + first.size() + " rows from the same offset, as nothing happened between",
                            second.size() + " rows, or others",
                            "a read must depend on its offset and the source alone");
        }
    }

    private OffsetChecks() {}
}
