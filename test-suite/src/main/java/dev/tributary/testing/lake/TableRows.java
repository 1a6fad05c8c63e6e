package dev.tributary.testing.lake;

import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.testing.RowTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of a table, on one side or the other.
 *
 * @param keys the columns that identify a row; empty where no column does
 * @param missing columns that this side lacks
 * @param rows the values by column, {@code a.b} for one within a struct, as texts
 */
record TableRows(List<String> keys, List<String> missing, List<Map<String, String>> rows) {

    private static final String NUMBER = "-?[0-9]{1,18}";

    /** What the target holds. */
    static TableRows ofTarget(LakeflowConnect connector, TableRun run, SparkSession spark) {
        StructType schema =
                connector.getTableSchema(run.table().sourceTable(), run.table().options());
        Dataset<Row> target = spark.read().format("delta").load(run.location());
        List<String> has = List.of(target.columns());
        List<String> missing = Arrays.stream(schema.fieldNames())
                .filter(name -> !has.contains(name))
                .toList();
        StructType common = new StructType(Arrays.stream(schema.fields())
                .filter(field -> has.contains(field.name()))
                .toArray(StructField[]::new));
        Column[] columns = Arrays.stream(common.fieldNames())
                .map(name -> functions.col("`" + name.replace("`", "``") + "`"))
                .toArray(Column[]::new);
        List<Map<String, String>> rows = new ArrayList<>();
        for (InternalRow row :
                target.select(columns).queryExecution().executedPlan().executeCollect()) {
            rows.add(RowTexts.byColumn(row, common));
        }
        return new TableRows(keys(connector, run.table()), missing, rows);
    }

    /** What a read of the whole table delivers; of a key that comes several times, the newest. */
    static TableRows ofSource(LakeflowConnect connector, TableSpec table) {
        StructType schema = connector.getTableSchema(table.sourceTable(), table.options());
        List<String> keys = keys(connector, table);
        Optional<String> cursor = table.sequenceBy()
                .or(() -> connector
                        .readTableMetadata(table.sourceTable(), table.options())
                        .cursorField());
        List<Map<String, String>> all = new ArrayList<>();
        Map<List<String>, Map<String, String>> newest = new LinkedHashMap<>();
        try (TableRead read =
                connector.readTable(table.sourceTable(), Offset.START, ReadOptions.allColumns(table.options()))) {
            while (read.next()) {
                Map<String, String> row = RowTexts.byColumn(read.row(), schema);
                all.add(row);
                newest.merge(key(keys, row), row, (before, now) -> isNewer(before, now, cursor) ? before : now);
            }
        }
        return new TableRows(keys, List.of(), keys.isEmpty() ? all : List.copyOf(newest.values()));
    }

    /** Cursors are numbers in rows, also those that are times; texts are compared as such. */
    private static boolean isNewer(Map<String, String> one, Map<String, String> other, Optional<String> cursor) {
        return cursor.filter(column -> compare(one.getOrDefault(column, ""), other.getOrDefault(column, "")) > 0)
                .isPresent();
    }

    private static int compare(String one, String other) {
        return one.matches(NUMBER) && other.matches(NUMBER)
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : one.compareTo(other);
    }

    private static List<String> keys(LakeflowConnect connector, TableSpec table) {
        return table.primaryKeys().isEmpty()
                ? connector
                        .readTableMetadata(table.sourceTable(), table.options())
                        .primaryKeys()
                : table.primaryKeys();
    }

    static List<String> key(List<String> keys, Map<String, String> row) {
        return keys.stream().map(column -> row.getOrDefault(column, "null")).toList();
    }
}
