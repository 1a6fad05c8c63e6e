package dev.tributary.runtime.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.spark.shop.Shop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeflowDataSourceTest {
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "ERROR")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .getOrCreate();

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open("data source");
        shop.put(
                "customers",
                Map.of(
                        "id",
                        1L,
                        "name",
                        "Ada",
                        "address",
                        Map.of("city", "Paris", "zip", "75001"),
                        "tags",
                        List.of("a", "b"),
                        "balance",
                        new BigDecimal("12.50"),
                        "profile",
                        "{\"visits\": 3}"));
        shop.put("customers", Map.of("id", 2L));
        shop.put("orders", Map.of("id", 1L, "status", "new", "updated_at", shop.now()));
        shop.put("events", Map.of("id", 1L, "kind", "click", "at", shop.now()));
    }

    private Dataset<Row> read(String format, Map<String, String> options) {
        return SPARK.read()
                .format(format)
                .options(shop.connection())
                .options(options)
                .load();
    }

    private Dataset<Row> read(String table) {
        return read("shop", Map.of("tablename", table));
    }

    private Dataset<Row> read(String table, String option, String value) {
        return read("shop", Map.of("tablename", table, option, value));
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).toList();
    }

    @Test
    void a_source_without_namespaces_has_all_tables_at_the_top() {
        assertThat(texts(read("_community_namespaces"))).isEmpty();
        assertThat(texts(read("_community_tables"))).contains("[ArraySeq(),customers]", "[ArraySeq(),orders]");
        assertThatThrownBy(() -> read("_community_tables", "namespace", "[]").collectAsList())
                .hasMessageContaining("has no namespaces");
    }

    @Test
    void a_table_that_tells_of_tables_but_does_not_exist_is_named_with_those_that_do() {
        assertThatThrownBy(() -> read("_community_tabls"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("_community_tabls")
                .hasMessageContaining("Did you mean `_community_tables`");
    }

    @Test
    void a_table_is_read_by_its_own_format_and_by_the_generic_one() {
        Dataset<Row> generic = read("lakeflow_connect", Map.of("SOURCE", "shop", "tableName", "orders"));

        assertThat(texts(generic)).containsExactly("[1,new,2026-01-01 00:00:00.0]");
        assertThat(texts(read("orders"))).isEqualTo(texts(generic));
        assertThat(generic.schema().apply("id").nullable()).isFalse();
        assertThat(read("customers").schema().apply("id").getComment().get()).isEqualTo("the customer's number");
    }

    @Test
    void a_read_is_planned_once_however_often_spark_copies_the_plan() {
        Dataset<Row> events = read("events");
        int before = shop.plans();

        assertThat(events.repartition(2).filter("id > 0").collectAsList()).hasSize(1);

        assertThat(shop.plans()).isEqualTo(before + 1);
    }

    @Test
    void every_type_arrives() {
        assertThat(texts(read("customers")
                        .selectExpr("id", "name", "address", "tags", "balance", "profile:visits::int")))
                .containsExactly("[1,Ada,[Paris,75001],ArraySeq(a, b),12.50,3]", "[2,null,null,null,null,null]");
    }

    @Test
    void only_wanted_columns_are_read() {
        Dataset<Row> cities = read("customers").selectExpr("address.city AS city");

        assertThat(texts(cities)).containsExactly("[Paris]", "[null]");
        assertThat(cities.queryExecution().toString()).contains("shop.customers [address]");
        assertThat(read("customers").count()).isEqualTo(2);
    }

    @Test
    void a_partitioned_table_is_read_in_its_parts() {
        shop.takeReads();

        assertThat(read("events").count()).isEqualTo(1);
        assertThat(shop.takeReads()).hasSize(2);
    }

    @Test
    void a_table_describes_the_others() {
        assertThat(texts(read(CommunityMetadata.TABLE)))
                .containsExactly(
                        "[customers,ArraySeq(id),null,snapshot]",
                        "[orders,ArraySeq(id),updated_at,cdc]",
                        "[events,ArraySeq(id),at,append]",
                        "[tickets,ArraySeq(id),updated_at,cdc_with_deletes]",
                        "[invoices,ArraySeq(id),updated_at,cdc_with_deletes]");
        Map<String, String> some = Map.of(
                "tableName", CommunityMetadata.TABLE,
                "tableNameList", "orders, events",
                "tableConfigs", "{\"orders\": {\"region\": \"north\"}}");
        assertThat(texts(read("shop", some).select("ingestion_type"))).containsExactly("[cdc]", "[append]");
    }

    @Test
    void a_wrong_option_is_told_before_any_request() {
        shop.takeReads();

        assertRefused(Map.of(), "Option `tableName` is missing");
        assertRefused(Map.of("tableName", "order"), "no table `order`. Did you mean `orders`?");
        assertRefused(Map.of("tableName", "orders", "regio", "x"), "option `regio`. Did you mean `region`?");
        assertRefused(Map.of("tableName", "events", "region", "x"), "option `region`");
        assertRefused(Map.of("tableName", CommunityMetadata.TABLE, "tableConfigs", "[]"), "is no JSON object");
        assertThatThrownBy(() -> read("lakeflow_connect", Map.of("tableName", "orders")))
                .hasMessage(
                        "Option `source` is missing, and so is `databricks.connection`, which would name a connection"
                                + " that says it. The class path has connectors for shop.");
        assertThat(shop.takeReads()).isEmpty();
    }

    private void assertRefused(Map<String, String> options, String message) {
        assertThatThrownBy(() -> read("shop", options))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void deletes_are_delivered_where_they_are_asked_for_and_nowhere_else() {
        shop.put("tickets", Map.of("id", 1L, "status", "new", "updated_at", shop.now()));
        shop.put("tickets", Map.of("id", 2L, "status", "deleted", "updated_at", shop.now()));

        assertThat(texts(read("tickets").select("id"))).containsExactly("[1]");
        assertThat(texts(read("tickets", "isDeleteFlow", "true").select("id"))).containsExactly("[2]");
        assertThat(texts(read("tickets", "includeDeletes", "TRUE").select("id", "__deleted")))
                .containsExactly("[1,false]", "[2,true]");
        assertThatThrownBy(() -> read("orders", "isDeleteFlow", "true"))
                .hasMessageContaining("table `orders` is cdc and tells of no deletes");
        assertThatThrownBy(() -> read("invoices", "includeDeletes", "true"))
                .hasMessageContaining("does not send deleted rows among the others of table `invoices`");
        assertThatThrownBy(() -> read("tickets", "isDeleteFlow", "maybe"))
                .hasMessageContaining("Option `isDeleteFlow` is `maybe`");
    }

    @Test
    void a_plan_shows_no_secret() {
        Dataset<Row> rows = read("events");
        rows.collect();

        assertThat(rows.queryExecution().toString()).contains("shop.events").doesNotContain("s3cr3t");
        assertThat(new ReadConfiguration(
                        "shop",
                        "events",
                        shop.connection(),
                        Map.of(),
                        RowKind.PRESENT,
                        null,
                        OptionColumns.NONE,
                        Narrowing.NONE,
                        null))
                .hasToString("shop.events");
    }

    @Test
    void a_stream_that_goes_on_sees_what_comes_later(@TempDir Path checkpoint) throws Exception {
        for (String table : List.of("orders", "events")) {
            StreamingQuery query = SPARK.readStream()
                    .format("shop")
                    .options(shop.connection())
                    .option("tableName", table)
                    .load()
                    .writeStream()
                    .format("memory")
                    .queryName("seen_" + table)
                    .option("checkpointLocation", checkpoint.resolve(table).toString())
                    .start();
            try {
                query.processAllAvailable();
                shop.advance(Duration.ofDays(1));
                shop.put(table, Map.of("id", 2L, "updated_at", shop.now(), "at", shop.now()));
                query.processAllAvailable();

                assertThat(texts(SPARK.sql("SELECT id FROM seen_" + table + " ORDER BY id")))
                        .containsExactly("[1]", "[2]");
            } finally {
                query.stop();
            }
        }
    }
}
