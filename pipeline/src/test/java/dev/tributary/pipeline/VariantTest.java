package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.spark.shop.ShopSchemas;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of any JSON, which Spark does not compare, are compared by what they say. */
class VariantTest {
    private static final List<String> TARGETS =
            List.of("customers_newest", "customers_history", "orders_newest", "orders_history");

    private ShopPipeline shop;
    private Instant first;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
        first = shop.shop.now();
        StructType nested = new StructType().add("any", DataTypes.VariantType).add("size", DataTypes.LongType);
        ShopSchemas.change(
                "orders",
                ShopSchemas.orders().add("payload", DataTypes.VariantType).add("custom", nested));
        ShopSchemas.change(
                "customers",
                new StructType()
                        .add("id", DataTypes.LongType, false)
                        .add("payload", DataTypes.VariantType)
                        .add("custom", nested));
    }

    @AfterEach
    void restore() {
        ShopSchemas.restore();
    }

    private void put(long id, Instant at, String payload, String any) {
        for (String table : List.of("customers", "orders")) {
            Map<String, Object> custom = new HashMap<>();
            custom.put("any", any);
            custom.put("size", 1L);
            Map<String, Object> row = new HashMap<>();
            row.put("id", id);
            row.put("status", "new");
            row.put("updated_at", at);
            row.put("payload", payload);
            row.put("custom", custom);
            shop.shop.put(table, row);
        }
    }

    private List<TableRun> run() {
        List<TableRun> runs = shop.run(TARGETS.stream()
                .map(name -> TableSpec.from(name.split("_", -1)[0], "shop")
                        .destinationTable(name)
                        .scdType(name.endsWith("newest") ? ScdType.SCD_TYPE_1 : ScdType.SCD_TYPE_2)
                        .build())
                .toArray(TableSpec[]::new));
        assertThat(runs).extracting(run -> run.failure().orElse("well")).containsOnly("well");
        return runs;
    }

    private List<String> rows(String table) {
        return shop.rows(table, "id", "to_json(payload)", "to_json(custom.any)");
    }

    @Test
    void a_value_that_says_the_same_is_no_change_and_one_that_says_otherwise_is() {
        put(1, first, "{\"a\": 1, \"b\": [true, null]}", "\"x\"");
        put(2, first, "7", null);
        List<TableRun> begun = run();
        assertThat(begun).extracting(TableRun::inserted).containsOnly(2L);

        shop.shop.advance(Duration.ofDays(1));
        put(1, first, "{\"b\":[true,null],\"a\":1}", "\"x\"");
        put(2, first, "7", null);
        List<TableRun> same = run();

        assertThat(same)
                .extracting(TableRun::version)
                .containsExactlyElementsOf(begun.stream().map(TableRun::version).toList());

        shop.shop.advance(Duration.ofDays(1));
        put(1, shop.shop.now(), "{\"b\":[true,null],\"a\":2}", "\"x\"");
        put(2, shop.shop.now(), "7", "{\"y\":1.5}");
        List<TableRun> changed = run();

        List<String> now = List.of("[1,{\"a\":2,\"b\":[true,null]},\"x\"]", "[2,7,{\"y\":1.5}]");
        List<String> history = Stream.concat(
                        Stream.of("[1,{\"a\":1,\"b\":[true,null]},\"x\"]", "[2,7,null]"), now.stream())
                .toList();
        assertThat(changed.get(0).updated()).isEqualTo(2);
        assertThat(changed.get(2).updated()).isEqualTo(2);
        assertThat(rows("customers_newest")).containsExactlyElementsOf(now);
        assertThat(rows("orders_newest")).containsExactlyElementsOf(now);
        assertThat(rows("customers_history")).containsExactlyInAnyOrderElementsOf(history);
        assertThat(rows("orders_history")).containsExactlyInAnyOrderElementsOf(history);
    }
}
