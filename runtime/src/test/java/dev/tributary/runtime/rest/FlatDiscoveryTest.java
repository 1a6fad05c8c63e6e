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

/** Discovered fields that lie in the row itself, beside the declared ones. */
class FlatDiscoveryTest {
    private static final String FIELDS = """
            [{"name": "id", "type": "number"}, {"name": "cf_price", "type": "number", "label": "What it costs"},
             {"name": "Due Date", "type": "time"}, {"name": "*", "type": "flag"}]""";
    private static final String THINGS = """
            [{"id": 1, "name": "a", "cf_price": "12.50", "Due Date": 1000, "*": "yes", "cf_new": {"a": 1}},
             {"*": "no", "id": 2, "name": null}]""";

    private final FakeWorld world = new FakeWorld();
    private String fields = FIELDS;

    private Response answer(Request request) {
        boolean discovery = request.url().encodedPath().endsWith("/fields");
        return world.response(request, 200, discovery ? fields : THINGS).build();
    }

    private DiscoveringConnector connector() {
        return DiscoveringConnector.flat(world.environment(this::answer));
    }

    private static List<InternalRow> rows(DiscoveringConnector connector, ReadOptions options) {
        List<InternalRow> rows = new ArrayList<>();
        try (TableRead read = connector.readTable("things", Offset.START, options)) {
            while (read.next()) {
                rows.add(read.row());
            }
        }
        return rows;
    }

    @Test
    void they_are_columns_of_the_table_in_the_place_of_the_component_and_declared_ones_are_not_found_again() {
        assertThat(connector().getTableSchema("things", Map.of()).fieldNames())
                .containsExactly("id", "cf_price", "Due_Date", "*", "name");
    }

    @Test
    void values_are_decoded_by_their_names_on_the_wire() {
        List<InternalRow> rows = rows(connector(), ReadOptions.allColumns(Map.of()));

        assertThat(rows.get(0).getLong(0)).isEqualTo(1);
        assertThat(rows.get(0).getDecimal(1, 10, 2)).hasToString("12.50");
        assertThat(rows.get(0).getLong(2)).isEqualTo(1_000_000L);
        assertThat(rows.get(0).getBoolean(3)).isTrue();
        assertThat(rows.get(0).getUTF8String(4)).hasToString("a");
        assertThat(rows.get(1).isNullAt(1)).isTrue();
        assertThat(rows.get(1).getBoolean(3)).isFalse();
    }

    @Test
    void only_wanted_ones_are_decoded() {
        List<InternalRow> rows = rows(connector(), new ReadOptions(Map.of(), List.of("name", "Due_Date")));

        assertThat(rows.get(0).numFields()).isEqualTo(2);
        assertThat(rows.get(0).getLong(1)).isEqualTo(1_000_000L);
    }

    @Test
    void the_names_on_the_wire_are_sent_without_those_that_the_row_declares() {
        rows(connector(), ReadOptions.allColumns(Map.of()));

        assertThat(world.requests().get(1).url().queryParameter("names")).isEqualTo("cf_price,Due Date,*");
    }

    @Test
    void a_reader_elsewhere_reads_the_columns_that_were_planned() {
        StructType planned = connector().getTableSchema("things", Map.of());
        StructType carried = (StructType) StructType.fromJson(planned.json());
        fields = "[]";

        List<InternalRow> rows = rows(connector(), new ReadOptions(Map.of(), List.of("Due_Date", "*"), carried));

        assertThat(world.requests()).hasSize(2);
        assertThat(rows.get(0).getLong(0)).isEqualTo(1_000_000L);
        assertThat(rows.get(0).getBoolean(1)).isTrue();
    }

    @Test
    void the_next_run_sees_the_columns_that_there_are_then() {
        DiscoveringConnector running = connector();
        StructType before = running.getTableSchema("things", Map.of());
        fields = "[{\"name\": \"cf_new\", \"type\": \"text\"}]";

        assertThat(running.getTableSchema("things", Map.of())).isEqualTo(before);
        assertThat(connector().getTableSchema("things", Map.of()).fieldNames()).containsExactly("id", "cf_new", "name");
    }

    @Test
    void one_that_spark_cannot_tell_from_a_declared_column_is_an_error() {
        fields = "[{\"name\": \"Name\", \"type\": \"text\"}]";

        assertThatThrownBy(() -> connector().getTableSchema("things", Map.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("a column `Name`, which Spark cannot tell from the declared column `name`");
    }

    @Test
    void two_whose_names_are_alike_once_spark_can_have_them_are_an_error() {
        fields = "[{\"name\": \"a b\"}, {\"name\": \"a.b\"}]";

        assertThatThrownBy(() -> connector().getTableSchema("things", Map.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("the columns `a b` and `a.b`, which Spark cannot tell apart");
    }
}
