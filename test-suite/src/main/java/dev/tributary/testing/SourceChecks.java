package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartition;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;

/** S1 to S3: what holds for the connector as a whole. */
final class SourceChecks {
    private static final String UNKNOWN = "no_such_table";

    /** S1, with what every partition interface must do first: answer, stably, with texts that can be sent. */
    static void partitions(TableUnderTest table) {
        if (!(table.connector() instanceof SupportsPartition partitioned) || !partitioned.isPartitioned(table.name())) {
            return;
        }
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
        if (partitioned instanceof SupportsPartitionedStream stream && stream.isPlannedBeforeRead(table.name())) {
            Offset end = stream.latestOffset(table.name(), Offset.START, table.options());
            JsonTexts.requireObject(check, "the latest offset", end.json());
            check.require(
                    stream.getPartitions(table.name(), end, end, table.options())
                            .isEmpty(),
                    "no partitions between an offset and itself",
                    "some",
                    "an empty range must not be read");
        }
    }

    /** T11, with P2 and P3: each part reads, and together they hold what there is, each row once. */
    static void parts(TableUnderTest table) {
        assumeTrue(
                table.connector() instanceof SupportsPartition partitioned && partitioned.isPartitioned(table.name()),
                () -> "Table `" + table.name() + "` is read in one go");
        SupportsPartition partitioned = (SupportsPartition) table.connector();
        List<InternalRow> rows = new ArrayList<>();
        for (Partition part : partitioned.getPartitions(table.name(), table.options())) {
            try (TableRead read =
                    partitioned.readPartition(table.name(), part, ReadOptions.allColumns(table.options()))) {
                rows.addAll(Reading.rows(read));
            }
        }
        List<InternalRow> all;
        try (LakeflowConnect run = table.check().simulation().connect()) {
            all = table.in(run).rows();
        }
        int whole = all.size();
        Set<List<String>> wholeKeys = ReadChecks.deliveredKeys(table, all);
        table.check()
                .require(
                        rows.size() == whole,
                        "the " + whole + " rows of a whole read, each in one part",
                        rows.size() + " rows in all parts",
                        "parts must be disjoint and complete");
        if (ReadChecks.comparable(table)) {
            table.check()
                    .require(
                            ReadChecks.deliveredKeys(table, rows).containsAll(wholeKeys),
                            "the keys of a whole read",
                            "others",
                            "parts must be complete");
        }
    }

    /** S2. */
    static void tables(Check check, LakeflowConnect connector, List<TableModel> models) {
        List<String> tables = connector.listTables();
        String fix = "each method with @Table is one table; rename one with @Table(name) if two are named alike";
        check.require(!tables.isEmpty(), "at least one table", "none", fix);
        Set<String> seen = new HashSet<>();
        for (String table : tables) {
            check.require(
                    seen.add(table.toLowerCase(Locale.ROOT)),
                    "each table once, without regard to case",
                    "`" + table + "` more than once in " + tables,
                    fix);
        }
        List<String> declared = models.stream().map(TableModel::name).toList();
        check.require(tables.equals(declared), "the descriptor's tables, " + declared, tables.toString(), fix);
    }

    /** S3. */
    static void unknownTable(Check check, LakeflowConnect connector) {
        refuses(check, "getTableSchema", () -> connector.getTableSchema(UNKNOWN, Map.of()));
        refuses(check, "readTableMetadata", () -> connector.readTableMetadata(UNKNOWN, Map.of()));
        refuses(
                check,
                "readTable",
                () -> Reading.of(connector.readTable(UNKNOWN, Offset.START, ReadOptions.allColumns(Map.of()))));
    }

    private static void refuses(Check check, String method, Runnable call) {
        String expected = "a ConnectorException from " + method + " that names the unknown table `" + UNKNOWN + "`";
        String fix = "a connector must know its tables before it asks the source";
        try {
            call.run();
        } catch (ConnectorException e) {
            check.require(
                    String.valueOf(e.getMessage()).contains(UNKNOWN), expected, "the message " + e.getMessage(), fix);
            return;
        } catch (RuntimeException e) {
            throw check.failure(expected, e.toString(), fix, e);
        }
        throw check.failure(expected, "an answer", fix, null);
    }

    private SourceChecks() {}
}
