package dev.tributary.worlds.query;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.worlds.sources.QueriedWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A small Spark, and the tables of simulated sources in it. */
public final class Spark {
    /** No zone in which times are as in UTC. */
    public static final SparkSession SESSION = SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "ERROR")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "America/St_Johns")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.adaptive.enabled", false)
            .getOrCreate();

    /** Starts a source, whose rows are made from the seed. */
    public static SimulatedSource start(String source, long seed, int rows) {
        SourceModel model = ModelFile.load(QueriedWorld.class.getClassLoader(), source);
        return SimulatedSource.start(
                model, SimulatorSettings.defaults().withSeed(seed).withRows(rows));
    }

    /** What names a table to Spark. */
    public static Map<String, String> options(SimulatedSource source, String table) {
        Map<String, String> options = new HashMap<>(source.connectionOptions());
        options.putAll(source.tableOptions(table));
        options.put("tableName", table);
        // What is asked ahead depends on threads, and so would the number of requests.
        options.put("parallel_requests", "1");
        return options;
    }

    /** A table, to be read whole. */
    public static Dataset<Row> read(SimulatedSource source, String table, Map<String, String> more) {
        return SESSION.read()
                .format(source.model().name())
                .options(options(source, table))
                .options(more)
                .load();
    }

    /** Rows as texts, sorted. */
    public static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    private Spark() {}
}
