package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.hook.ColumnDiscovery;
import dev.tributary.runtime.hook.ColumnDiscovery.DiscoveredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final String FIELDS = """
            [{"name": "cf_price", "type": "number", "label": "What it costs"},
             {"name": "cf_seen", "type": "time", "label": null},
             {"name": "cf_color", "type": "colour_picker"}]""";
    private static final String THINGS = """
            [{"id": 1, "name": "a", "fields": {"cf_price": "12.50", "cf_seen": 1000, "cf_color": 7, "cf_new": 1}},
             {"id": 2, "fields": {}}, {"id": 3}]""";

    private final FakeWorld world = new FakeWorld();
    private String fields = FIELDS;

    private Response answer(Request request) {
        boolean discovery = request.url().encodedPath().endsWith("/fields");
        return world.response(request, 200, discovery ? fields : THINGS).build();
    }

    private DiscoveringConnector connector() {
        return DiscoveringConnector.asking(world.environment(this::answer));
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

    private static StructType custom(StructType schema) {
        return (StructType) schema.apply("fields").dataType();
    }

    private long discoveries() {
        return world.requests().stream()
                .filter(request -> request.url().encodedPath().endsWith("/fields"))
                .count();
    }

    @Test
    void discovered_columns_have_the_types_that_the_mapping_says_and_others_the_one_for_all_else() {
        StructType schema = connector().getTableSchema("things", Map.of());

        assertThat(schema.fieldNames()).containsExactly("id", "fields", "name");
        StructField[] custom = custom(schema).fields();
        assertThat(custom).extracting(StructField::name).containsExactly("cf_price", "cf_seen", "cf_color");
        assertThat(custom)
                .extracting(StructField::dataType)
                .containsExactly(DataTypes.createDecimalType(10, 2), DataTypes.TimestampType, DataTypes.StringType);
        assertThat(custom[0].getComment().get()).isEqualTo("What it costs");
        assertThat(custom[1].getComment().isEmpty()).isTrue();
    }

    @Test
    void values_are_decoded_as_those_of_declared_columns_and_what_nobody_discovered_is_left() {
        List<InternalRow> rows = rows(connector(), ReadOptions.allColumns(Map.of()));

        InternalRow custom = rows.get(0).getStruct(1, 3);
        assertThat(custom.getDecimal(0, 10, 2)).hasToString("12.50");
        assertThat(custom.getLong(1)).isEqualTo(1_000_000L);
        assertThat(custom.getUTF8String(2)).hasToString("7");
        assertThat(rows.get(1).getStruct(1, 3).isNullAt(0)).isTrue();
        assertThat(rows.get(2).isNullAt(1)).isTrue();
    }

    @Test
    void the_source_is_asked_once_a_run_for_each_set_of_options() {
        DiscoveringConnector connector = connector();
        StructType first = connector.getTableSchema("things", Map.of());
        fields = "[]";
        rows(connector, ReadOptions.allColumns(Map.of()));
        assertThat(connector.getTableSchema("things", Map.of())).isEqualTo(first);
        assertThat(discoveries()).isEqualTo(1);

        connector.getTableSchema("things", Map.of("locale", "de"));
        assertThat(discoveries()).isEqualTo(2);
        assertThat(world.requests().get(world.requests().size() - 1).url().query())
                .isEqualTo("locale=de");
    }

    @Test
    void the_names_are_sent() {
        rows(connector(), ReadOptions.allColumns(Map.of()));

        assertThat(world.requests().get(1).url().queryParameter("names")).isEqualTo("cf_price,cf_seen,cf_color");
    }

    @Test
    void a_run_that_cannot_discover_fails_before_a_row_is_asked_for() {
        DiscoveringConnector connector = DiscoveringConnector.asking(
                world.environment(request -> world.response(request, 403, "{}").build()));

        assertThatThrownBy(() -> rows(connector, ReadOptions.allColumns(Map.of())))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("thing_fields");
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void where_nothing_is_discovered_there_is_no_column_as_an_empty_struct_cannot_be_stored() {
        fields = "[]";
        DiscoveringConnector connector = connector();

        assertThat(connector.getTableSchema("things", Map.of()).fieldNames()).containsExactly("id", "name");
        assertThat(rows(connector, ReadOptions.allColumns(Map.of())).get(0).numFields())
                .isEqualTo(2);
        assertThat(world.requests().get(1).url().queryParameter("names")).isNull();
    }

    @Test
    void columns_that_spark_cannot_tell_apart_are_an_error_and_repeated_ones_are_one() {
        fields = "[{\"name\": \"a\"}, {\"name\": \"a\"}]";
        assertThat(custom(connector().getTableSchema("things", Map.of())).fieldNames())
                .containsExactly("a");

        fields = "[{\"name\": \"a\"}, {\"name\": \"A\"}]";
        assertThatThrownBy(() -> connector().getTableSchema("things", Map.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("the columns `a` and `A`, which Spark cannot tell apart");
    }

    @Test
    void a_column_without_a_name_is_an_error() {
        fields = "[{\"type\": \"number\"}]";

        assertThatThrownBy(() -> connector().getTableSchema("things", Map.of()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("a column has no name");
    }

    @Test
    void a_reader_elsewhere_reads_the_columns_that_were_planned_and_asks_for_none() {
        StructType planned = connector().getTableSchema("things", Map.of());
        StructType carried = (StructType) StructType.fromJson(planned.json());
        fields = "[{\"name\": \"cf_new\", \"type\": \"number\"}]";

        List<InternalRow> rows = rows(connector(), new ReadOptions(Map.of(), List.of("fields", "id"), carried));

        assertThat(discoveries()).isEqualTo(1);
        assertThat(rows.get(0).getStruct(0, 3).getLong(1)).isEqualTo(1_000_000L);
        assertThat(rows.get(0).getLong(1)).isEqualTo(1);
    }

    @Test
    void what_discovers_columns_is_no_table_to_users() {
        assertThat(connector().listTables()).containsExactly("things");
        assertThatThrownBy(() -> connector().getTableSchema("thing_fields", Map.of()))
                .hasMessageContaining("there is no table `thing_fields`");
    }

    @Test
    void a_hook_discovers_by_requests_of_its_own() {
        ColumnDiscovery hook = context -> List.of(new DiscoveredColumn(
                "price", "cf_price", "DECIMAL(10,2)", context.get("fields").length() + " bytes"));
        DiscoveringConnector connector = DiscoveringConnector.hooked(world.environment(this::answer), hook);

        StructType custom = custom(connector.getTableSchema("things", Map.of()));
        assertThat(custom.fieldNames()).containsExactly("price");
        InternalRow row = rows(connector, ReadOptions.allColumns(Map.of())).get(0);
        assertThat(row.getStruct(1, 1).getDecimal(0, 10, 2)).hasToString("12.50");
        assertThat(world.requests().get(0).header("Authorization")).isEqualTo("Bearer t0ken");
    }

    @Test
    void a_hook_that_names_no_type_or_another_origin_is_told() {
        ColumnDiscovery noType = context -> List.of(new DiscoveredColumn("a", "a", "NUMBER", ""));
        ColumnDiscovery elsewhere =
                context -> List.of(new DiscoveredColumn("a", "a", "STRING", context.get("https://evil.example.com/")));

        assertThatThrownBy(() -> DiscoveringConnector.hooked(world.environment(this::answer), noType)
                        .getTableSchema("things", Map.of()))
                .isInstanceOf(HookException.class)
                .hasMessageContaining("the type `NUMBER`");
        assertThatThrownBy(() -> DiscoveringConnector.hooked(world.environment(this::answer), elsewhere)
                        .getTableSchema("things", Map.of()))
                .hasMessageContaining("another origin");
        assertThat(world.requests()).isEmpty();
    }
}
