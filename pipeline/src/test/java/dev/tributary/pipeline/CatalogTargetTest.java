package dev.tributary.pipeline;

import static dev.tributary.pipeline.ShopPipeline.SPARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.delta.AppendWriter;
import dev.tributary.pipeline.delta.BatchCommit;
import dev.tributary.pipeline.delta.CatalogPlace;
import dev.tributary.pipeline.delta.TargetTable;
import dev.tributary.pipeline.delta.WriteCounts;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delta tables of a catalog; here of Spark's own, in memory. */
class CatalogTargetTest {
    private ShopPipeline shop;
    private String schema;

    @BeforeEach
    void open(@TempDir Path directory) {
        shop = new ShopPipeline(directory);
        // A directory that an earlier run left behind belongs to no table of this catalog.
        schema = directory.getFileName().toString().replace("-", "_");
    }

    @AfterEach
    void drop() {
        SPARK.sql("DROP SCHEMA IF EXISTS `" + schema + "` CASCADE");
    }

    private Pipeline pipeline(String catalog, TableSpec... tables) {
        return new Pipeline(
                SPARK,
                new Connection("shop", "shop", shop.shop.connection()),
                new PipelineSpec("shop", List.of(tables)),
                new Target.Catalog(catalog, shop.target.toString()));
    }

    private List<String> rows(String table, String... columns) {
        return SPARK
                .table("spark_catalog.`" + schema + "`." + table)
                .selectExpr(columns)
                .orderBy(columns[0])
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    @Test
    void tables_are_made_and_follow_the_source_by_their_names() {
        TableSpec[] tables = {
            TableSpec.from("customers", schema).build(),
            TableSpec.from("orders", schema).clusterBy("status").build(),
            TableSpec.from("events", schema).destinationCatalog("spark_catalog").build()
        };
        Pipeline pipeline = pipeline("spark_catalog", tables);
        shop.customer(1, "Ada", "Paris");
        shop.customer(2, "Bob", "Rome");
        shop.order(1, "new", shop.shop.now());
        shop.event(1, shop.shop.now());

        assertThat(pipeline.plan(new RunMode.GoOn()))
                .extracting(PlannedTable::location)
                .contains("spark_catalog." + schema + ".orders");
        List<TableRun> first = pipeline.run(PipelineListener.NONE);

        assertThat(first).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(SPARK.sql("DESCRIBE EXTENDED `" + schema + "`.orders")
                        .where("col_name = 'Type'")
                        .head()
                        .getString(1))
                .isEqualTo("MANAGED");
        shop.shop.advance(Duration.ofDays(1));
        shop.shop.remove("customers", 1);
        shop.order(1, "paid", shop.shop.now());
        shop.event(2, shop.shop.now());

        List<TableRun> second = pipeline.run(PipelineListener.NONE);

        assertThat(second).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(rows("customers", "id", "address.city")).containsExactly("[2,Rome]");
        assertThat(rows("orders", "id", "status")).containsExactly("[1,paid]");
        assertThat(rows("events", "id")).containsExactly("[1]", "[2]");
        shop.shop.advance(Duration.ofDays(1));

        assertThat(pipeline.run(PipelineListener.NONE))
                .extracting(TableRun::version)
                .containsExactlyElementsOf(
                        second.stream().map(TableRun::version).toList());
    }

    @Test
    void a_table_is_read_anew_under_its_name_and_a_batch_that_was_appended_is_not_appended_again() {
        shop.order(1, "new", shop.shop.now());
        pipeline("spark_catalog", TableSpec.from("orders", schema).build()).run(PipelineListener.NONE);
        Pipeline versions = pipeline(
                "spark_catalog",
                TableSpec.from("orders", schema).scdType(ScdType.SCD_TYPE_2).build());

        assertThat(versions.run(PipelineListener.NONE).get(0).failure().orElseThrow())
                .contains("The target spark_catalog." + schema + ".orders does not keep every version of a row");
        assertThat(versions.run(new RunMode.FullRefresh(), PipelineListener.NONE)
                        .get(0)
                        .failure())
                .isEmpty();
        assertThat(rows("orders", "id", "__END_AT")).containsExactly("[1,null]");

        TargetTable target = TargetTable.at(new CatalogPlace("spark_catalog", schema, "orders"));
        Dataset<Row> row = SPARK.table("`" + schema + "`.orders").localCheckpoint();
        BatchCommit commit = new BatchCommit("a query", 7, new BatchCommit.Watch() {
            @Override
            public void keptBeside() {}

            @Override
            public void writing() {}

            @Override
            public void committed() {}
        });
        assertThat(new AppendWriter(target).write(row, 1, commit)).isEqualTo(new WriteCounts(1, 0, 0));
        assertThat(new AppendWriter(target).write(row, 1, commit)).isEqualTo(WriteCounts.NONE);
        assertThat(rows("orders", "id")).containsExactly("[1]", "[1]");
    }

    @Test
    void what_is_no_place_for_a_table_is_said() {
        shop.order(1, "new", shop.shop.now());
        TableSpec orders = TableSpec.from("orders", schema).build();

        assertThat(pipeline("lost", orders).run(PipelineListener.NONE).get(0).failure())
                .hasValue("Spark has no catalog `lost`, where lost." + schema
                        + ".orders is to be. Set spark.sql.catalog.lost to its class, or name another catalog.");
        SPARK.sql("CREATE SCHEMA `" + schema + "`");
        SPARK.sql("CREATE TABLE `" + schema + "`.orders (id BIGINT) USING json");
        assertThat(pipeline("spark_catalog", orders)
                        .run(PipelineListener.NONE)
                        .get(0)
                        .failure())
                .hasValue("The target spark_catalog." + schema + ".orders is no Delta table."
                        + " Choose another destination_table, or a catalog that keeps Delta tables.");
        assertThat(shop.shop.takeReads()).isEmpty();
    }

    @Test
    void a_table_that_is_read_anew_keeps_how_it_is_clustered_and_its_properties() {
        Pipeline pipeline = pipeline(
                "spark_catalog",
                TableSpec.from("orders", schema).clusterBy("status").build());
        shop.order(1, "new", shop.shop.now());
        pipeline.run(PipelineListener.NONE);
        String table = "`" + schema + "`.orders";
        SPARK.sql("ALTER TABLE " + table + " SET TBLPROPERTIES ('owner.team' = 'sales')");
        SPARK.sql("ALTER TABLE " + table + " ADD COLUMNS (once STRING)");

        assertThat(pipeline.run(new RunMode.FullRefresh(), PipelineListener.NONE)
                        .get(0)
                        .failure())
                .isEmpty();

        Row detail = SPARK.sql("DESCRIBE DETAIL " + table)
                .select("clusteringColumns", "properties.`owner.team`")
                .head();
        assertThat(detail.getList(0)).hasToString("[status]");
        assertThat(detail.getString(1)).isEqualTo("sales");
        assertThat(SPARK.table(table).columns()).doesNotContain("once");
        assertThat(rows("orders", "id", "status")).containsExactly("[1,new]");
    }

    @Test
    void the_same_table_of_two_catalogs_has_two_checkpoints() {
        TableSpec orders = TableSpec.from("orders", schema).build();

        assertThat(List.of("spark_catalog", "other"))
                .extracting(
                        catalog -> TableLocation.of(SPARK, new Target.Catalog(catalog, shop.target.toString()), orders)
                                .checkpoint()
                                .toUri()
                                .getPath())
                .doesNotHaveDuplicates()
                .allMatch(path -> path.endsWith("/" + schema + "/orders"));
        assertThat(TableLocation.of(SPARK, new Target.Catalog("spark_catalog", shop.target.toString()), orders)
                        .checkpoint())
                .isEqualTo(TableLocation.of(
                                SPARK,
                                new Target.Catalog("other", shop.target.toString()),
                                TableSpec.from("orders", schema)
                                        .destinationCatalog("spark_catalog")
                                        .build())
                        .checkpoint());
    }
}
