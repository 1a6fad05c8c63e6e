package dev.tributary.cli.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.SpecException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DatabricksBundleTest {

    private static String file(String name, String objects) {
        return DatabricksBundle.of(
                        PipelineSpec.parse("connection_name: shop\nobjects:\n" + objects, "pipeline.yaml"),
                        Shops.model())
                .files()
                .stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void a_history_with_deletes_is_a_flow_of_auto_cdc() {
        assertThat(file("pipeline.sql", """
                  - table:
                      source_table: tickets
                      destination_catalog: main
                      table_configuration: {scd_type: SCD_TYPE_2, cluster_by: [status, address.city]}
                """)).endsWith("""
                CREATE STREAMING TABLE `main`.`shop`.`tickets`
                  CLUSTER BY (`status`, `address`.`city`)
                  COMMENT 'It\\'s what "tickets" cost: \\u0024{price} in\\\\out.';

                CREATE FLOW `shop_tickets` AS AUTO CDC INTO `main`.`shop`.`tickets`
                  FROM STREAM(`main`.`shop_landing`.`tickets`)
                  KEYS (`id`)
                  APPLY AS DELETE WHEN `__deleted`
                  SEQUENCE BY `__sequence`
                  COLUMNS * EXCEPT (`__deleted`, `__sequence`, `__landed_at`, `__position`)
                  STORED AS SCD TYPE 2;
                """);
    }

    @Test
    void deletes_are_not_read_where_rows_are_only_appended() {
        String appended = """
                  - table:
                      source_table: tickets
                      table_configuration: {scd_type: APPEND_ONLY}
                """;

        assertThat(file("pipeline.sql", appended)).contains("AS SELECT * FROM STREAM(`shop_landing`.`tickets`)");
        assertThat(file("ingest.scala", appended))
                .contains("Table(\"tickets\", \"`shop_landing`.`tickets`\", \"rows\", None, Map())");
    }

    @Test
    void keys_and_sequence_of_the_spec_go_first() {
        String merged = """
                  - table:
                      source_table: orders
                      table_configuration: {primary_keys: [id, status], sequence_by: address.city}
                """;

        assertThat(file("pipeline.sql", merged)).contains("KEYS (`id`, `status`)");
        assertThat(file("ingest.scala", merged)).contains("Some(\"`address`.`city`\")");
    }

    @Test
    void without_a_cursor_what_is_landed_later_is_newer_and_there_is_no_history() {
        assertThat(file("ingest.scala", "  - table: {source_table: orders}"))
                .contains("\"rows\", Some(\"`__landed_at`\")");
        assertThatThrownBy(() -> file("ingest.scala", """
                  - table:
                      source_table: orders
                      table_configuration: {scd_type: SCD_TYPE_2}
                """))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("Table `orders` declares no cursor");
    }

    @Test
    void the_settings_are_yaml_and_name_the_files() {
        Object settings = new Load(LoadSettings.builder().build()).loadFromString(file("databricks.yml", """
                  - table:
                      source_table: customers
                      table_configuration: {city: Ulm, scd_type: SCD_TYPE_2}
                """));

        assertThat(settings)
                .extracting("resources.pipelines.targets.libraries")
                .hasToString("[{file={path=pipeline.sql}}, {file={path=snapshots.py}}]");
        assertThat(settings)
                .extracting("resources.jobs.ingest.tasks")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(settings).extracting("bundle.name").isEqualTo("shop");
    }

    @Test
    void a_secret_is_never_emitted() {
        assertThatThrownBy(() -> file("ingest.scala", """
                  - table:
                      source_table: customers
                      table_configuration: {city: Ulm, pin: "1234"}
                """))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("Table `customers` is given `pin`, which is a secret")
                .hasMessageNotContaining("1234");
    }

    @Test
    void landing_and_targets_stay_apart() {
        assertThatThrownBy(() -> file("ingest.scala", """
                  - table:
                      source_table: orders
                      destination_schema: a
                  - table:
                      source_table: orders
                      destination_schema: a_landing
                """))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("Table `orders` lands in the schema `a_landing`");
    }

    @Test
    void a_connection_is_named_as_a_secret_scope_can_be() {
        assertThatThrownBy(() -> DatabricksBundle.of(
                        PipelineSpec.parse(
                                "connection_name: my shop\nobjects: [{table: {source_table: orders, destination_schema: shop}}]",
                                "pipeline.yaml"),
                        Shops.model()))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("`my shop` is no name for a secret scope");
    }
}
