package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.spark.LakeflowConnectSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spark's option {@code databricks.connection}, with the connections file that this process's environment names. */
class SparkConnectionTest {
    private static final Path FILE = Path.of(System.getenv("TRIBUTARY_CONNECTIONS"));

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(FILE, "work:\n  source: github\n  options: {token: s3cret}\n");
        Files.setPosixFilePermissions(FILE, PosixFilePermissions.fromString("rw-------"));
    }

    private static String[] columns(Map<String, String> options) {
        return new LakeflowConnectSource()
                .inferSchema(new CaseInsensitiveStringMap(options))
                .fieldNames();
    }

    @Test
    void a_name_is_all_that_a_reader_needs() {
        assertThat(columns(Map.of(
                        "databricks.connection", "work", "tableName", "labels", "owner", "apache", "repo", "spark")))
                .contains("name", "color");
        assertThat(columns(Map.of("databricks.connection", "work", "tableName", "_community_table_metadata")))
                .contains("tableName");
    }

    @Test
    void a_name_that_means_nothing_is_told_with_those_that_do() {
        assertThatThrownBy(() -> columns(Map.of("databricks.connection", "werk", "tableName", "labels")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("neither a connection nor a source `werk`")
                .hasMessageContaining("The connections file has work")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void a_connection_to_another_source_is_refused() {
        assertThatThrownBy(() ->
                        columns(Map.of("databricks.connection", "work", "source", "zendesk", "tableName", "labels")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("`work` is one to `github`, but `zendesk` is to be read");
    }
}
