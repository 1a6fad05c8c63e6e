package dev.tributary.runtime.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.ConnectorException;
import java.util.Map;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

class ConnectionOptionTest {

    private static Map<String, String> resolved(Map<String, String> given) {
        return ConnectionOption.resolved(new CaseInsensitiveStringMap(given)).asCaseSensitiveMap();
    }

    @Test
    void a_name_stands_for_the_options_of_its_connection() {
        assertThat(resolved(Map.of("databricks.connection", "night", "tableName", "orders")))
                .isEqualTo(Map.of(
                        "source", "shop", "token", "of-night", "base_url", "http://night/", "tableName", "orders"));
    }

    @Test
    void what_is_given_wins() {
        assertThat(resolved(Map.of("Databricks.Connection", "night", "TOKEN", "mine", "source", "shop")))
                .isEqualTo(Map.of("source", "shop", "TOKEN", "mine", "base_url", "http://night/"));
    }

    @Test
    void what_the_platform_says_of_a_connection_is_no_option_of_the_source() {
        assertThat(resolved(Map.of(
                        "databricks.connection",
                        "night",
                        "sourceName",
                        "shop",
                        "externalOptionsAllowList",
                        "tableName")))
                .doesNotContainKeys("databricks.connection", "sourceName", "externalOptionsAllowList");
    }

    @Test
    void without_a_name_nothing_changes() {
        assertThat(resolved(Map.of("sourceName", "x"))).isEqualTo(Map.of("sourceName", "x"));
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> resolved(Map.of("databricks.connection", "day")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("There is no connection `day`");
        assertThatThrownBy(() -> resolved(Map.of("databricks.connection", "night", "source", "other")))
                .isInstanceOf(ConnectorException.class);
    }
}
