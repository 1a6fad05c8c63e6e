package dev.tributary.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.RecordsModel;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.DriftWatch;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.decode.ReadMode;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.decode.SparkTypes;
import dev.tributary.runtime.decode.Tolerance;
import dev.tributary.runtime.error.ResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that do not fit, in each shape that rows have. */
class TolerantRecordsTest {
    private static final ColumnModel ID = column("id", new ColumnType.Int64(), new ColumnModel.Field("id"));
    private static final ColumnModel NAME = column("name", new ColumnType.Text(), new ColumnModel.Field("n"));
    private static final ColumnModel PLACE = column("place", new ColumnType.Text(), new ColumnModel.Outer("/place", 1));
    private static final RecordsModel MATRIX = new RecordsModel("/rows", new RecordsModel.Matrix("/names"));
    private static final RecordsModel COLUMNAR = new RecordsModel("/hourly", new RecordsModel.Columnar());
    private static final Tolerance PERMISSIVE = new Tolerance(ReadMode.PERMISSIVE, false);
    private static final Tolerance DROPPING = new Tolerance(ReadMode.DROPMALFORMED, false);

    private static ColumnModel column(String name, ColumnType type, ColumnModel.Origin origin) {
        return new ColumnModel(name, "", type, true, origin);
    }

    /** A read of a body, whose rows are texts of their values with a bar between. */
    private static final class Reading {
        private final RowReader reader;
        private final StructType schema;
        private final Records records;
        private final List<String> rows = new ArrayList<>();

        Reading(RecordsModel model, Tolerance tolerance, Set<String> keys, String body, ColumnModel... columns)
                throws IOException {
            this(model, tolerance, keys, Optional.empty(), body, columns);
        }

        Reading(
                RecordsModel model,
                Tolerance tolerance,
                Set<String> keys,
                Optional<UnaryOperator<Map<String, @Nullable Object>>> change,
                String body,
                ColumnModel... columns)
                throws IOException {
            StructType plain = new StructType();
            for (ColumnModel column : columns) {
                plain = plain.add(column.name(), SparkTypes.of(column.type()), column.nullable());
            }
            schema = tolerance.schema("shop.items", plain, keys);
            List<ColumnModel> all = List.of(columns);
            DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of(), List.of(), keys);
            reader = new RowReader(new InterpretedDecoder(context, all), context, all, tolerance, DriftWatch.none());
            records = new Records(
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                    reader,
                    model,
                    all,
                    List.of(),
                    new RowKeys(List.of()),
                    change);
        }

        List<String> rows() throws IOException {
            for (InternalRow row = records.next(); row != null; row = records.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 0; i < schema.length(); i++) {
                    values.add(String.valueOf(row.get(i, schema.apply(i).dataType())));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    private static Reading read(RecordsModel model, Tolerance tolerance, String body, ColumnModel... columns)
            throws IOException {
        return new Reading(model, tolerance, Set.of(), body, columns);
    }

    @Test
    void cells_of_a_matrix_that_do_not_fit_are_rescued_by_their_index() throws IOException {
        String body = "{\"names\":[\"id\",\"new\",\"n\"],\"rows\":[[\"x\",1,\"a\"],[2,[3],{}],[4,5,\"c\"]]}";

        assertThat(read(MATRIX, PERMISSIVE, body, ID, NAME).rows())
                .containsExactly("null|a|{\"/0\":\"x\"}", "2|null|{\"/2\":{}}", "4|c|null");
        assertThat(read(MATRIX, new Tolerance(ReadMode.PERMISSIVE, true), body, ID, NAME)
                        .rows())
                .containsExactly("null|a|{\"/0\":\"x\",\"/1\":1}", "2|null|{\"/1\":[3],\"/2\":{}}", "4|c|{\"/1\":5}");
        assertThatThrownBy(() -> read(MATRIX, Tolerance.NONE, body, ID, NAME).rows())
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("/rows/0/0");
    }

    @Test
    void rows_of_a_matrix_with_cells_that_do_not_fit_are_left_out_and_counted() throws IOException {
        Reading reading = read(
                MATRIX, DROPPING, "{\"names\":[\"id\",\"n\"],\"rows\":[[\"x\",\"a\"],[2,\"b\"],[{},\"c\"]]}", ID, NAME);

        assertThat(reading.rows()).containsExactly("2|b");
        assertThat(reading.records.leftOut()).isEqualTo(2);
        assertThat(reading.reader.takeDroppedRows()).isEqualTo(2);
    }

    @Test
    void a_key_in_a_matrix_fits_or_the_read_fails_in_any_mode() {
        String body = "{\"names\":[\"id\",\"n\"],\"rows\":[[\"x\",\"a\"]]}";
        for (Tolerance tolerance : List.of(PERMISSIVE, DROPPING)) {
            assertThatThrownBy(() -> new Reading(MATRIX, tolerance, Set.of("id"), body, ID, NAME).rows())
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("/rows/0/0");
        }
    }

    @Test
    void values_of_parallel_arrays_that_do_not_fit_are_rescued_by_their_place() throws IOException {
        String body = "{\"hourly\":{\"id\":[1,\"x\",3],\"n\":[\"a\",\"b\",{}],\"new\":[1,2,3]}}";

        assertThat(read(COLUMNAR, PERMISSIVE, body, ID, NAME).rows())
                .containsExactly("1|a|null", "null|b|{\"/id/1\":\"x\"}", "3|null|{\"/n/2\":{}}");
        Reading dropping = read(COLUMNAR, DROPPING, body, ID, NAME);
        assertThat(dropping.rows()).containsExactly("1|a");
        assertThat(dropping.records.leftOut()).isEqualTo(2);
    }

    @Test
    void what_is_no_object_of_arrays_is_no_table_of_parallel_arrays() throws IOException {
        assertThatThrownBy(
                        () -> read(COLUMNAR, PERMISSIVE, "{\"hourly\":[1]}", ID).rows())
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("should be at /hourly of the response, which has an array there instead of an"
                        + " object of arrays");
        assertThat(read(COLUMNAR, PERMISSIVE, "{\"hourly\":{\"id\":7,\"n\":[]}}", ID, NAME)
                        .rows())
                .isEmpty();
        assertThat(read(COLUMNAR, PERMISSIVE, "{\"hourly\":null}", ID, NAME).rows())
                .isEmpty();
    }

    @Test
    void an_element_that_is_no_row_is_a_row_of_nulls_where_rows_have_no_key() throws IOException {
        assertThat(read(RecordsModel.at(""), PERMISSIVE, "[{\"id\":1},[2],{\"id\":3}]", ID)
                        .rows())
                .containsExactly("1|null", "null|{\"\":[2]}", "3|null");
        Reading dropping = read(RecordsModel.at(""), DROPPING, "[{\"id\":1},[2],{\"id\":3}]", ID);
        assertThat(dropping.rows()).containsExactly("1", "3");
        assertThat(dropping.records.leftOut()).isEqualTo(1);
        assertThatThrownBy(() -> new Reading(RecordsModel.at(""), PERMISSIVE, Set.of("id"), "[[2]]", ID).rows())
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("the element at /0 of the response should be an object, but is an array");
    }

    @Test
    void rows_that_do_not_fit_have_what_stands_around_them_all_the_same() throws IOException {
        for (String body : List.of(
                "{\"place\":\"Bonn\",\"rows\":[{\"id\":\"x\"},{\"id\":2}]}",
                "{\"rows\":[{\"id\":\"x\"},{\"id\":2}],\"place\":\"Bonn\"}")) {
            assertThat(read(RecordsModel.at("/rows"), PERMISSIVE, body, ID, PLACE)
                            .rows())
                    .as(body)
                    .containsExactly("null|Bonn|{\"/id\":\"x\"}", "2|Bonn|null");
        }
    }

    @Test
    void elements_that_are_null_are_no_rows_and_are_counted() throws IOException {
        Reading elements = read(RecordsModel.at("/a"), Tolerance.NONE, "{\"a\":[{\"id\":1},null,null]}", ID);
        assertThat(elements.records.nulls()).isZero();
        assertThat(elements.records.firstNull()).isEmpty();
        assertThat(elements.rows()).containsExactly("1");
        assertThat(elements.records.nulls()).isEqualTo(2);
        assertThat(elements.records.firstNull()).contains("/a/1");

        Reading members = read(RecordsModel.at("/a/*"), Tolerance.NONE, "{\"a\":{\"x\":null,\"y\":{\"id\":1}}}", ID);
        assertThat(members.rows()).containsExactly("1");
        assertThat(members.records.nulls()).isEqualTo(1);
        assertThat(members.records.firstNull()).contains("/a/x");

        Reading alone = read(RecordsModel.at("/a"), Tolerance.NONE, "{\"a\":null}", ID);
        assertThat(alone.rows()).isEmpty();
        assertThat(alone.records.nulls()).as("null stands for no rows").isZero();
    }

    @Test
    void a_record_that_a_hook_changed_is_tolerated_as_any_other() throws IOException {
        String body = "[{\"id\":\"x\",\"n\":\"a\"},{\"id\":2,\"n\":\"b\"}]";
        UnaryOperator<Map<String, @Nullable Object>> change = record -> {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(record);
            changed.put("n", "changed " + record.get("n"));
            changed.put("new", 1);
            return changed;
        };

        assertThat(new Reading(RecordsModel.at(""), PERMISSIVE, Set.of(), Optional.of(change), body, ID, NAME).rows())
                .containsExactly("null|changed a|{\"/id\":\"x\"}", "2|changed b|null");
        assertThat(new Reading(
                                RecordsModel.at(""),
                                new Tolerance(ReadMode.PERMISSIVE, true),
                                Set.of(),
                                Optional.of(change),
                                body,
                                ID,
                                NAME)
                        .rows())
                .containsExactly("null|changed a|{\"/id\":\"x\",\"/new\":1}", "2|changed b|{\"/new\":1}");
        assertThat(new Reading(RecordsModel.at(""), DROPPING, Set.of(), Optional.of(change), body, ID, NAME).rows())
                .containsExactly("2|changed b");
    }
}
