package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.PathPlace;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.pipeline.spec.TableSpecBuilder;
import dev.tributary.runtime.connector.TableMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What docs/pipeline.md says is so. */
class TablePlanTest {
    private static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.LongType)
            .add("user", new StructType().add("id", DataTypes.LongType))
            .add("changed", DataTypes.TimestampType)
            .add("payload", DataTypes.VariantType);

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "pipeline.md"));
    }

    private static BatchWriter writer(IngestionType type, TableSpecBuilder spec) {
        TableMetadata metadata = new TableMetadata(List.of("id"), Optional.of("changed"), type);
        TablePlan plan = new TablePlan(spec.build(), metadata, SCHEMA);
        return plan.writer(
                plan.target(new PathPlace("somewhere")),
                spark -> {
                    throw new IllegalStateException("Nothing is read.");
                },
                "elsewhere",
                Clock.systemUTC());
    }

    private static String answer(IngestionType type, ScdType scdType) {
        BatchWriter without = writer(type, TableSpec.from("things", "shop"));
        try {
            BatchWriter writer = writer(type, TableSpec.from("things", "shop").scdType(scdType));
            return writer.getClass().equals(without.getClass()) ? "yes, without scd_type" : "yes";
        } catch (PipelineException e) {
            assertThat(e.getMessage()).startsWith("Table `things` is ").contains("Remove scd_type");
            return "no";
        }
    }

    @Test
    void the_table_of_the_documentation_says_which_types_go_together() throws IOException {
        String page = page();
        for (IngestionType type : IngestionType.values()) {
            String row = "| " + type.name().toLowerCase(Locale.ROOT)
                    + Arrays.stream(ScdType.values())
                            .map(scdType -> " | " + answer(type, scdType))
                            .reduce("", String::concat)
                    + " |";
            assertThat(page).contains(row);
        }
    }

    @Test
    void the_specs_of_the_documentation_are_specs() throws IOException {
        List<String> specs = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(specs)
                .isNotEmpty()
                .allSatisfy(spec -> assertThat(
                                PipelineSpec.parse(spec, "docs/pipeline.md").tables())
                        .isNotEmpty());
    }

    @Test
    void columns_are_named_by_their_paths() {
        assertThat(writer(IngestionType.CDC, TableSpec.from("things", "shop").primaryKeys("user.id")))
                .isNotNull();
        assertThat(refusal(TableSpec.from("things", "shop").primaryKeys("user.ib")))
                .isEqualTo("Table `things` has no column `user.ib`, which primary_keys names. Did you mean `user.id`?"
                        + " Its columns are id, user, changed, payload.");
        assertThat(refusal(TableSpec.from("things", "shop")
                        .scdType(ScdType.SCD_TYPE_2)
                        .sequenceBy("payload")))
                .contains("has no order of its changes: `payload` is of type VARIANT", "sequence_by");
    }

    @Test
    void columns_of_the_pipeline_cannot_be_the_sources_too() {
        TableMetadata metadata = new TableMetadata(List.of("id"), Optional.of("changed"), IngestionType.CDC);
        TablePlan plan = new TablePlan(
                TableSpec.from("things", "shop").scdType(ScdType.SCD_TYPE_2).build(),
                metadata,
                SCHEMA.add("__end_at", DataTypes.TimestampType));

        assertThat(refusal(() -> plan.target(new PathPlace("somewhere"))))
                .contains("has a column `__end_at`, which targets of SCD_TYPE_2 have for their own");
    }

    private static String refusal(TableSpecBuilder spec) {
        return refusal(() -> writer(IngestionType.CDC, spec));
    }

    private static String refusal(Runnable planning) {
        try {
            planning.run();
            return "";
        } catch (PipelineException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
