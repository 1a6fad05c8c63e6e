package dev.tributary.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.junit.jupiter.api.Test;

/** What docs/pipeline.md says of columns that change. */
class WideningTest {
    private static final Set<String> TYPES = Set.of(
            "BYTE",
            "SHORT",
            "INT",
            "BIGINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL(10,2)",
            "DECIMAL(12,2)",
            "DECIMAL(12,4)",
            "DECIMAL(12,1)",
            "DECIMAL(20,0)",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP_NTZ",
            "STRING",
            "BOOLEAN",
            "VARIANT");
    private static final Map<String, Set<String>> WIDER = Map.of(
            "BYTE", Set.of("SHORT", "INT", "BIGINT", "DOUBLE", "DECIMAL(12,2)", "DECIMAL(12,1)", "DECIMAL(20,0)"),
            "SHORT", Set.of("INT", "BIGINT", "DOUBLE", "DECIMAL(12,2)", "DECIMAL(12,1)", "DECIMAL(20,0)"),
            "INT", Set.of("BIGINT", "DOUBLE", "DECIMAL(12,2)", "DECIMAL(12,1)", "DECIMAL(20,0)"),
            "BIGINT", Set.of("DECIMAL(20,0)"),
            "FLOAT", Set.of("DOUBLE"),
            "DECIMAL(10,2)", Set.of("DECIMAL(12,2)", "DECIMAL(12,4)"),
            "DATE", Set.of("TIMESTAMP_NTZ"));

    @Test
    void only_what_loses_nothing_is_widened() {
        for (String from : TYPES) {
            for (String to : TYPES) {
                assertThat(Widening.isLossless(DataType.fromDDL(from), DataType.fromDDL(to)))
                        .as(from + " to " + to)
                        .isEqualTo(WIDER.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }
}
