package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class FoundTablesTest {
    private static final String TABLES = """
            [{"name": "Design projects", "id": "t1", "key": "Code"}, {"name": "Orders", "id": "t2", "key": "No"}]""";

    private final FakeWorld world = new FakeWorld();
    private String tables = TABLES;

    private Response answer(Request request) {
        String path = request.url().encodedPath();
        String body = path.endsWith("/objects")
                ? tables
                : path.endsWith("/fields")
                        ? "[{\"name\": \"Code\"}, {\"name\": \"No\"}]"
                        : "[{\"Code\": \"c\", \"No\": \"n\", \"id\": 7}]";
        return world.response(request, 200, body).build();
    }

    private FindingConnector connector() {
        return new FindingConnector(world.environment(this::answer));
    }

    private List<String> asked() {
        return world.requests().stream()
                .map(request -> request.url().encodedPath().replace("/v1/", "")
                        + (request.url().query() == null
                                ? ""
                                : "?" + request.url().query()))
                .toList();
    }

    private static List<InternalRow> rows(FindingConnector connector, String table, ReadOptions options) {
        List<InternalRow> rows = new ArrayList<>();
        try (TableRead read = connector.readTable(table, Offset.START, options)) {
            while (read.next()) {
                rows.add(read.row());
            }
        }
        return rows;
    }

    @Test
    void they_are_listed_after_the_declared_ones_by_names_that_spark_can_have_and_asked_for_once() {
        FindingConnector connector = connector();

        assertThat(connector.listTables()).containsExactly("users", "Design_projects", "Orders");
        tables = "[]";
        assertThat(connector.listTables()).hasSize(3);
        assertThat(asked()).containsExactly("objects");
    }

    @Test
    void each_has_its_own_columns_and_the_key_that_the_source_says() {
        FindingConnector connector = connector();
        StructType schema = connector.getTableSchema("Design_projects", Map.of());

        assertThat(schema.fieldNames()).containsExactly("Code", "No");
        assertThat(schema.apply("Code").nullable()).isFalse();
        assertThat(connector.readTableMetadata("Design_projects", Map.of()).primaryKeys())
                .containsExactly("Code");
        assertThat(connector.readTableMetadata("Orders", Map.of()).primaryKeys())
                .containsExactly("No");
        assertThat(asked()).containsExactly("objects", "fields?of=Design projects");
    }

    @Test
    void requests_have_what_the_source_says_of_the_table() {
        List<InternalRow> rows = rows(connector(), "Orders", ReadOptions.allColumns(Map.of()));

        assertThat(rows.get(0).getUTF8String(1)).hasToString("n");
        assertThat(asked()).containsExactly("objects", "fields?of=Orders", "objects/t2?names=Code,No");
    }

    @Test
    void a_reader_elsewhere_knows_the_table_from_the_schema_that_was_planned() {
        StructType planned = (StructType) StructType.fromJson(
                connector().getTableSchema("Orders", Map.of()).json());
        tables = "[]";

        List<InternalRow> rows = rows(connector(), "Orders", new ReadOptions(Map.of(), List.of("No"), planned));

        assertThat(rows.get(0).getUTF8String(0)).hasToString("n");
        assertThat(asked()).containsExactly("objects", "fields?of=Orders", "objects/t2?names=Code,No");
    }

    @Test
    void a_declared_table_is_read_without_asking_for_others() {
        assertThat(rows(connector(), "users", ReadOptions.allColumns(Map.of()))).hasSize(1);
        assertThat(asked()).containsExactly("users");
    }

    @Test
    void the_next_run_sees_the_tables_that_there_are_then() {
        connector().listTables();
        tables = "[{\"name\": \"New\", \"id\": \"t3\", \"key\": \"Code\"}]";

        assertThat(connector().listTables()).containsExactly("users", "New");
    }

    @Test
    void what_stands_for_them_is_no_table_and_one_that_is_not_found_is_told_with_those_that_are() {
        assertThatThrownBy(() -> connector().getTableSchema("objects", Map.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("there is no table `objects`")
                .hasMessageContaining("users, Design_projects, Orders");
    }

    @Test
    void names_that_spark_cannot_tell_apart_are_an_error() {
        tables = "[{\"name\": \"Orders\"}, {\"name\": \"orders\"}]";
        assertThatThrownBy(() -> connector().listTables())
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("a table `orders`, and the source has as `Orders`");

        tables = "[{\"name\": \"Users\"}]";
        assertThatThrownBy(() -> connector().listTables())
                .hasMessageContaining("a table `Users`, and the descriptor declares");
    }

    @Test
    void a_table_that_is_described_twice_in_the_same_words_is_one() {
        tables = "[{\"name\": \"a\", \"id\": \"1\"}, {\"name\": \"a\", \"id\": \"1\"}]";

        assertThat(connector().listTables()).containsExactly("users", "a");
    }

    @Test
    void a_table_without_a_name_is_an_error() {
        tables = "[{\"id\": \"1\"}]";

        assertThatThrownBy(() -> connector().listTables()).hasMessageContaining("a table has no name");
    }

    @Test
    void a_table_of_which_too_little_is_said_is_listed_but_cannot_be_read() {
        tables = "[{\"name\": \"a\", \"id\": \"1\"}, {\"name\": \"b\", \"key\": \"Code\"}]";
        FindingConnector connector = connector();

        assertThat(connector.listTables()).containsExactly("users", "a", "b");
        assertThatThrownBy(() -> connector.readTableMetadata("a", Map.of()))
                .hasMessageContaining("the source says no `key` of the table `a`");
        assertThatThrownBy(() -> connector.readTableMetadata("b", Map.of()))
                .hasMessageContaining("the source says no `id` of the table `b`");
    }

    @Test
    void a_key_that_is_no_column_is_an_error() {
        tables = "[{\"name\": \"a\", \"id\": \"1\", \"key\": \"Other\"}]";

        assertThatThrownBy(() -> connector().getTableSchema("a", Map.of()))
                .hasMessageContaining("its key is to be `Other`, which is none of its columns");
    }

    @Test
    void a_run_that_cannot_ask_for_tables_fails() {
        FindingConnector connector = new FindingConnector(
                world.environment(request -> world.response(request, 403, "{}").build()));

        assertThatThrownBy(connector::listTables)
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("list");
    }
}
