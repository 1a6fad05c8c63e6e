package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.pipeline.spec.TableSpecBuilder;
import dev.tributary.runtime.spark.shop.ShopSchemas;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of SCD_TYPE_2 keep every version of a row. */
class HistoryTest {
    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
    }

    private static TableSpecBuilder history(String table) {
        return TableSpec.from(table, "shop").scdType(ScdType.SCD_TYPE_2);
    }

    private TableRun run(TableSpecBuilder table) {
        return shop.run(table.build()).get(0);
    }

    private void put(String table, long id, String status, Instant updatedAt) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("status", status);
        row.put("updated_at", updatedAt);
        shop.shop.put(table, row);
    }

    private List<String> versions(String table, String... columns) {
        String version =
                "concat_ws(' ', " + String.join(", ", columns) + ", date_format(__START_AT, 'dd.SSSSSS'), 'to',"
                        + " coalesce(date_format(__END_AT, 'dd.SSSSSS'), 'now'))";
        return ShopPipeline.SPARK
                .read()
                .format("delta")
                .load(shop.path(table))
                .selectExpr(version)
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    @Test
    void a_table_of_changes_has_a_row_for_each_and_clusters_as_is_said() {
        put("orders", 1, "new", shop.shop.now());
        put("orders", 2, "new", shop.shop.now());
        assertThat(run(history("orders").clusterBy("status")).failure()).isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        put("orders", 1, "paid", shop.shop.now());
        TableRun second = run(history("orders").clusterBy("status"));
        assertThat(second.failure()).isEmpty();

        TableRun third = run(history("orders").clusterBy("status"));

        assertThat(third.version()).as("nothing new, no commit").isEqualTo(second.version());
        assertThat(versions("orders", "id", "status"))
                .containsExactly("1 new 01.000000 to 02.000000", "1 paid 02.000000 to now", "2 new 01.000000 to now");
        assertThat(clusters("orders")).containsExactly("status");
        assertThat(run(history("orders").clusterBy("id", "status")).failure()).isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        put("orders", 3, "new", shop.shop.now());
        assertThat(run(history("orders").clusterBy("id", "status")).failure()).isEmpty();
        assertThat(clusters("orders")).containsExactly("id", "status");
    }

    private List<String> clusters(String table) {
        return ShopPipeline.SPARK
                .sql("DESCRIBE DETAIL delta.`" + shop.path(table) + "`")
                .select("clusteringColumns")
                .head()
                .getList(0);
    }

    @Test
    void a_target_can_be_clustered_later_and_by_columns_that_come_with_it() {
        put("orders", 1, "new", shop.shop.now());
        assertThat(shop.run("orders").get(0).failure()).isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        put("orders", 2, "new", shop.shop.now());
        TableSpec clustered = TableSpec.from("orders", "shop").clusterBy("note").build();
        try {
            ShopSchemas.change("orders", ShopSchemas.orders().add("note", DataTypes.StringType));

            PlannedTable planned =
                    shop.pipeline(clustered).plan(new RunMode.GoOn()).get(0);
            TableRun run = shop.run(clustered).get(0);

            assertThat(planned.outlook().orElseThrow().changes())
                    .containsExactly("ADD COLUMNS (`note` STRING)", "CLUSTER BY (`note`)");
            assertThat(run.failure()).isEmpty();
            assertThat(clusters("orders")).containsExactly("note");
        } finally {
            ShopSchemas.restore();
        }
    }

    @Test
    void deletes_end_versions_whether_or_not_their_time_is_known() {
        Instant first = shop.shop.now();
        put("invoices", 1, "new", first);
        put("invoices", 2, "new", first);
        put("invoices", 3, "new", first);
        assertThat(run(history("invoices")).failure()).isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        shop.shop.remove("invoices", 1);
        shop.shop.remove("invoices", 2);
        put("gone_invoices", 1, null, shop.shop.now());
        put("gone_invoices", 2, null, null);
        put("gone_invoices", 9, null, null);

        TableRun run = run(history("invoices"));

        assertThat(run.failure()).isEmpty();
        assertThat(versions("invoices", "id", "status"))
                .containsExactly(
                        "1 new 01.000000 to 02.000000", "2 new 01.000000 to 01.000001", "3 new 01.000000 to now");
    }

    @Test
    void snapshots_become_versions_by_what_differs_each_after_the_other_though_the_clock_stands_still() {
        shop.customer(1, "Ada", "London");
        shop.customer(2, "Alan", "Wilmslow");
        assertThat(run(history("customers")).failure()).isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        shop.customer(1, "Ada", "Marylebone");
        shop.shop.remove("customers", 2);
        TableRun second = run(history("customers"));
        assertThat(second.failure()).isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        assertThat(run(history("customers")).version()).isEqualTo(second.version());
        shop.shop.advance(Duration.ofDays(1));
        shop.customer(2, "Alan", "Bletchley");

        assertThat(run(history("customers")).failure()).isEmpty();

        assertThat(versions("customers", "id", "name", "address.city"))
                .containsExactly(
                        "1 Ada London 01.000000 to 01.000001",
                        "1 Ada Marylebone 01.000001 to now",
                        "2 Alan Bletchley 01.000002 to now",
                        "2 Alan Wilmslow 01.000000 to 01.000001");
    }

    @Test
    void a_target_stays_of_its_type_until_it_is_read_anew() {
        put("orders", 1, "new", shop.shop.now());
        assertThat(shop.run("orders").get(0).failure()).isEmpty();

        TableRun run = run(history("orders"));

        assertThat(run.failure().orElseThrow())
                .contains("does not keep every version of a row, and scd_type says otherwise", "--full-refresh");
        TableRun anew = shop.pipeline(history("orders").build())
                .run(new RunMode.FullRefresh(), PipelineListener.NONE)
                .get(0);
        assertThat(anew.failure()).isEmpty();
        assertThat(versions("orders", "id", "status")).containsExactly("1 new 01.000000 to now");
        assertThat(shop.run("orders").get(0).failure().orElseThrow()).contains("keeps every version of a row");
    }

    @Test
    void what_cannot_be_is_an_error_that_says_what_to_do() {
        shop.event(1, shop.shop.now());

        assertThat(run(history("events")).failure().orElseThrow())
                .contains("its rows never change, so there are no versions of them", "Remove scd_type");
        assertThat(run(history("orders").sequenceBy("updated_ad")).failure().orElseThrow())
                .contains("no column `updated_ad`, which sequence_by names", "Did you mean `updated_at`?");
        assertThat(run(history("customers").clusterBy("address.town")).failure().orElseThrow())
                .contains("no column `address.town`, which cluster_by names");
    }
}
