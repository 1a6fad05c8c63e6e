package dev.tributary.pipeline.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineSpecTest {

    @Test
    void the_public_form_is_read() {
        PipelineSpec spec = PipelineSpec.parse("""
                connection_name: github
                objects:
                  - table:
                      source_table: issues
                  - table:
                      source_table: issues
                      destination_catalog: main
                      destination_schema: apache
                      destination_table: spark-issues
                      table_configuration:
                        scd_type: append_only
                        primary_keys: [id, "user.id"]
                        sequence_by: updated_at
                        cluster_by: [state, id]
                        owner: apache
                        since: 2026-01-01
                """, "p.yaml");

        assertThat(spec.connectionName()).isEqualTo("github");
        assertThat(spec.tables())
                .containsExactly(
                        TableSpec.from("issues", "github").build(),
                        new TableSpec(
                                "issues",
                                Optional.of("main"),
                                "apache",
                                "spark-issues",
                                Optional.of(ScdType.APPEND_ONLY),
                                List.of("id", "user.id"),
                                Optional.of("updated_at"),
                                List.of("state", "id"),
                                Map.of("owner", "apache", "since", "2026-01-01")));
        assertThat(spec.tables().get(1).destination()).isEqualTo("main.apache.spark-issues");
    }

    @Test
    void every_mistake_is_told_once_with_its_line() {
        assertThatThrownBy(() -> PipelineSpec.parse("""
                        conection_name: github
                        objects:
                          - table:
                              source_tabel: issues
                          - table:
                              source_table: pulls
                              destination_schema: ../up
                              destination_table: pulls
                              destination_table: again
                              table_configuration:
                                scd_type: SCD_TYPE_3
                                cluster_by: {id: 1}
                          - tabel:
                              source_table: issues
                        """, "p.yaml"))
                .isInstanceOfSatisfying(
                        SpecException.class,
                        e -> assertThat(e.mistakes())
                                .containsExactly(
                                        "p.yaml:1: There is no key `conection_name` here. Did you mean `connection_name`?"
                                                + " The keys are connection_name, objects.",
                                        "p.yaml:4: There is no key `source_tabel` here. Did you mean `source_table`?"
                                                + " The keys are destination_catalog, destination_schema, destination_table,"
                                                + " source_table, table_configuration.",
                                        "p.yaml:7: The destination_schema `../up` is no name for a directory:"
                                                + " use letters, digits, `_` and `-`, and begin with a letter or digit.",
                                        "p.yaml:9: The key `destination_table` occurs twice. Remove one of them.",
                                        "p.yaml:11: There is no scd_type `SCD_TYPE_3`;"
                                                + " there are [SCD_TYPE_1, SCD_TYPE_2, APPEND_ONLY].",
                                        "p.yaml:12: `cluster_by` must be a text.",
                                        "p.yaml:13: There is no key `tabel` here. Did you mean `table`?"
                                                + " The keys are table."));
    }

    @Test
    void json_is_read_as_well() {
        assertThat(PipelineSpec.parse("""
                                {"connection_name": "github", "objects": [{"table": {
                                    "source_table": "issues", "table_configuration": {"scd_type": "SCD_TYPE_2"}}}]}
                                """, "p.json").tables())
                .containsExactly(TableSpec.from("issues", "github")
                        .scdType(ScdType.SCD_TYPE_2)
                        .build());
    }

    @Test
    void two_tables_cannot_have_one_destination() {
        assertThatThrownBy(() -> PipelineSpec.parse("""
                        connection_name: github
                        objects:
                          - table: {source_table: issues}
                          - table: {source_table: pulls, destination_table: issues}
                        """, "p.yaml"))
                .hasMessageStartingWith("p.yaml:4: The destination `github.issues` is that of line 3 already.");
        TableSpec issues = TableSpec.from("issues", "github").build();
        assertThatThrownBy(() -> new PipelineSpec("github", List.of(issues, issues)))
                .hasMessageContaining("Two tables have the destination `github.issues`");
        assertThat(new PipelineSpec(
                                "github",
                                List.of(
                                        issues,
                                        TableSpec.from("issues", "github")
                                                .destinationTable("others")
                                                .build()))
                        .tables())
                .hasSize(2);
    }

    @Test
    void what_is_no_yaml_or_no_spec_is_told_as_such() {
        assertThatThrownBy(() -> PipelineSpec.parse("a: [", "p.yaml")).hasMessageContaining("This is no YAML");
        assertThatThrownBy(() -> PipelineSpec.parse("", "p.yaml")).hasMessage("p.yaml:1: The spec is empty.");
        assertThatThrownBy(() -> PipelineSpec.parse("- a", "p.yaml"))
                .hasMessage("p.yaml:1: The spec must be a mapping (`key: value` lines).");
        assertThatThrownBy(() -> PipelineSpec.parse("connection_name: a\nobjects: b", "p.yaml"))
                .hasMessage("p.yaml:2: `objects` must be a list with `- ` items.");
    }
}
