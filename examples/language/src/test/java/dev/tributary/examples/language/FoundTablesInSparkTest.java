package dev.tributary.examples.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables that a run finds, with columns that it discovers, as Spark reads them. */
class FoundTablesInSparkTest {
    private static final int ROWS = 30;

    private final SparkSession spark = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "ERROR")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    private final SourceModel model = ModelFile.load(getClass().getClassLoader(), "salesforce_objects");
    private final SimulatedSource source =
            SimulatedSource.start(model, SimulatorSettings.defaults().withRows(ROWS));

    @AfterEach
    void stop() {
        source.close();
        spark.stop();
    }

    private Dataset<Row> read(String table) {
        return spark.read()
                .format(model.name())
                .options(source.connectionOptions())
                .option("tableName", table)
                .load();
    }

    @Test
    void a_found_table_has_its_own_columns_and_tasks_do_not_ask_which() {
        Dataset<Row> rows = read("sample_2");
        List<String> columns = List.of(rows.columns());
        assertEquals(List.of("id", "system_modstamp"), columns.subList(0, 2));
        assertTrue(columns.size() > 10, columns.toString());
        long asked = discoveries();

        List<Row> read = rows.select(columns.get(5), "id").collectAsList();

        assertEquals(ROWS, read.stream().map(row -> row.getString(1)).distinct().count());
        assertTrue(read.stream().anyMatch(row -> !row.isNullAt(0)), columns.get(5));
        assertEquals(asked, discoveries());
    }

    private long discoveries() {
        return source.requests().stream()
                .filter(request -> request.path().contains("sobjects"))
                .count();
    }

    @Test
    void found_tables_are_listed_with_their_keys() {
        List<String> rows = read("_community_table_metadata")
                .selectExpr("tableName", "primary_keys[0]", "cursor_field")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();

        assertEquals(List.of("[sample_1,id,system_modstamp]", "[sample_2,id,system_modstamp]"), rows);
    }

    @Test
    void a_table_that_is_not_found_is_told_with_those_that_are() {
        String message =
                assertThrows(RuntimeException.class, () -> read("sample_3")).getMessage();

        assertTrue(message.contains("there is no table `sample_3`"), message);
        assertTrue(message.contains("sample_1, sample_2"), message);
    }
}
