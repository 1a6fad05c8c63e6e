package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartition;
import dev.tributary.runtime.connector.TableRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;

/** S1, P1 to P4 and T11: the parts of a whole read. */
final class PartChecks {

    /** S1 and P4. */
    static void answers(TableUnderTest table) {
        assumeTrue(
                table.connector() instanceof SupportsPartition,
                () -> "Nothing that this connector reads is read in parts");
        SupportsPartition partitioned = (SupportsPartition) table.connector();
        boolean first = partitioned.isPartitioned(table.name());
        boolean second = partitioned.isPartitioned(table.name());
        table.check()
                .require(
                        first == second,
                        "one answer to whether `" + table.name() + "` is read in parts",
                        first + ", then " + second,
                        "whether a table is read in parts must follow from the table alone");
    }

    /** P1. */
    static void stable(TableUnderTest table) {
        SupportsPartition partitioned = partitioned(table);
        Check check = table.check();
        String fix = "a connector's own partitions must follow from the table and its options alone";
        List<Partition> parts = partitioned.getPartitions(table.name(), table.options());
        check.require(!parts.isEmpty(), "at least one partition of a partitioned table", "none", fix);
        check.require(
                parts.equals(partitioned.getPartitions(table.name(), table.options())),
                "the same partitions at every call",
                "others at the second call",
                fix);
        for (Partition part : parts) {
            JsonTexts.requireObject(check, "a partition", part.json());
        }
    }

    /** P2 and P3. */
    static void valid(TableUnderTest table) {
        List<InternalRow> rows = read(table);
        table.check()
                .require(
                        !rows.isEmpty(),
                        "rows from at least one part",
                        "none from any",
                        "parts must be asked for as the whole is");
        ValueInspector values = ValueInspector.of(rows, table.schema());
        List<String> wrong = new ArrayList<>(values.misfits());
        wrong.addAll(values.wrongNulls());
        ValueChecks.unpopulated(table, values).forEach(wrong::add);
        table.check()
                .requireNone(
                        wrong,
                        "rows as those of a whole read: of their columns' types, with a value in every column somewhere",
                        "a part's rows must be decoded as all rows are");
    }

    /** T11: each part reads by itself, wherever it is sent, and together they hold what there is, each row once. */
    static void complete(TableUnderTest table) {
        List<InternalRow> rows = read(table);
        List<InternalRow> all;
        try (LakeflowConnect run = table.check().simulation().connect()) {
            all = table.in(run).rows();
        }
        table.check()
                .require(
                        rows.size() == all.size(),
                        "the " + all.size() + " rows of a whole read, each in one part",
                        rows.size() + " rows in all parts",
                        "parts must be disjoint and complete, and say by themselves what they hold");
        if (ReadChecks.comparable(table)) {
            Set<List<String>> whole = ReadChecks.deliveredKeys(table, all);
            table.check()
                    .require(
                            ReadChecks.deliveredKeys(table, rows).containsAll(whole),
                            "the keys of a whole read",
                            "others",
                            "parts must be complete");
        }
    }

    /** The rows of all parts, each read by a connector that has not planned it, as in another JVM. */
    private static List<InternalRow> read(TableUnderTest table) {
        List<InternalRow> rows = new ArrayList<>();
        for (Partition part : partitioned(table).getPartitions(table.name(), table.options())) {
            try (LakeflowConnect elsewhere = table.check().simulation().connect();
                    TableRead read = ((SupportsPartition) elsewhere)
                            .readPartition(
                                    table.name(),
                                    new Partition(part.json()),
                                    ReadOptions.allColumns(table.options()))) {
                rows.addAll(Reading.rows(read));
            }
        }
        return rows;
    }

    private static SupportsPartition partitioned(TableUnderTest table) {
        assumeTrue(
                table.connector() instanceof SupportsPartition partitioned && partitioned.isPartitioned(table.name()),
                () -> "Table `" + table.name() + "` is read in one go");
        return (SupportsPartition) table.connector();
    }

    private PartChecks() {}
}
