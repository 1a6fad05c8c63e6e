package dev.tributary.runtime.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsNamespaces;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.spark.shop.ShopConnector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

class CommunityNamespacesTest {

    /** A source with the tables of two organisations. */
    private static final class Organisations implements SupportsNamespaces {
        @Override
        public List<List<String>> listNamespaces(List<String> prefix) {
            return switch (prefix.size()) {
                case 0 -> List.of(List.of("zeta"), List.of("acme"));
                case 1 -> List.of(List.of(prefix.get(0), "web"));
                default -> List.of();
            };
        }

        @Override
        public List<String> listTables(List<String> namespace) {
            return namespace.equals(List.of("acme", "web")) ? List.of("pulls", "issues") : List.of();
        }

        @Override
        public List<String> listTables() {
            return List.of("pulls", "issues");
        }

        @Override
        public StructType getTableSchema(String table, Map<String, String> tableOptions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TableRead readTable(String table, Offset start, ReadOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    /** The options are those of the shop, whose model says which there are. */
    private record Factory() implements ConnectorFactory {
        @Override
        public String source() {
            return new ShopConnector.Factory().source();
        }

        @Override
        public LakeflowConnect connect(Map<String, String> options, Environment environment) {
            return new Organisations();
        }
    }

    private static List<String> namespaces(Map<String, String> options) {
        return CommunityNamespaces.rows(new Factory(), new CaseInsensitiveStringMap(options)).stream()
                .map(row -> names(row))
                .toList();
    }

    private static List<String> tables(Map<String, String> options) {
        return CommunityNamespaces.tables(new Factory(), new CaseInsensitiveStringMap(options)).stream()
                .map(row -> names(row) + " " + row.getUTF8String(1))
                .toList();
    }

    private static String names(InternalRow row) {
        return Arrays.toString(row.getArray(0).array());
    }

    @Test
    void namespaces_are_listed_below_a_prefix_in_the_order_of_their_names() {
        assertThat(namespaces(Map.of())).containsExactly("[acme]", "[zeta]");
        assertThat(namespaces(Map.of("namespaceprefix", "[\"acme\"]"))).containsExactly("[acme, web]");
    }

    @Test
    void tables_are_listed_by_namespace_in_the_order_of_their_names() {
        assertThat(tables(Map.of("namespace", "[\"acme\", \"web\"]")))
                .containsExactly("[acme, web] issues", "[acme, web] pulls");
        assertThat(tables(Map.of("namespace", "[]"))).isEmpty();
    }

    @Test
    void the_namespace_must_be_said() {
        assertThatThrownBy(() -> tables(Map.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Option `namespace` is missing")
                .hasMessageContaining("_community_namespaces");
    }

    @Test
    void what_is_no_json_array_of_names_is_refused() {
        for (String text : List.of("acme", "\"acme\"", "{}", "[1]", "[[\"a\"]]", "[\"a\"", "[\"a\"] []", "")) {
            assertThatThrownBy(() -> tables(Map.of("namespace", text)))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageContaining("no JSON array of names");
        }
    }

    @Test
    void unknown_options_are_refused() {
        assertThatThrownBy(() -> namespaces(Map.of("namespacePrefixes", "[]")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Did you mean `namespacePrefix`");
    }
}
