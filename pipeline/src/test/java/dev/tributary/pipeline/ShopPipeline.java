package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.spark.shop.Shop;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A shop and where its tables go. */
final class ShopPipeline {
    static final SparkSession SPARK = LocalSpark.start(
            "pipeline tests",
            Map.of(
                    "spark.master", "local[2]",
                    "spark.sql.warehouse.dir",
                            Path.of("target/spark-warehouse").toUri().toString(),
                    "spark.sql.shuffle.partitions", "1",
                    "spark.databricks.delta.snapshotPartitions", "1",
                    "spark.sql.codegen.wholeStage", "false",
                    "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                    "spark.sql.adaptive.enabled", "false"));

    final Shop shop;
    final Path target;

    ShopPipeline(Path target) {
        this.shop = Shop.open(target.toString());
        this.target = target;
    }

    void customer(long id, String name, String city) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("address", Map.of("city", city));
        row.put("tags", List.of("a", "b"));
        row.put("profile", "{\"visits\": " + id + "}");
        shop.put("customers", row);
    }

    void order(long id, String status, Instant updatedAt) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("status", status);
        row.put("updated_at", updatedAt);
        shop.put("orders", row);
    }

    void event(long id, Instant at) {
        shop.put("events", Map.of("id", id, "kind", "click", "at", at));
    }

    List<TableRun> run(String... tables) {
        return run(Arrays.stream(tables)
                .map(table -> TableSpec.from(table, "shop").build())
                .toArray(TableSpec[]::new));
    }

    List<TableRun> run(TableSpec... tables) {
        return pipeline(tables).run(PipelineListener.NONE);
    }

    Pipeline pipeline(TableSpec... tables) {
        return new Pipeline(
                SPARK,
                new Connection("shop", "shop", shop.connection()),
                new PipelineSpec("shop", List.of(tables)),
                target.toString());
    }

    List<String> rows(String table, String... columns) {
        return SPARK
                .read()
                .format("delta")
                .load(path(table))
                .selectExpr(columns)
                .orderBy(columns[0])
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    String path(String table) {
        return target.resolve("shop").resolve(table).toString();
    }

    Path checkpoint(String table) {
        return target.resolve("_tributary/shop").resolve(table);
    }
}
