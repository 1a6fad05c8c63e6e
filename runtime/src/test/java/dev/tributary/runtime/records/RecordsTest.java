package dev.tributary.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.RecordsModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.decode.Values;
import dev.tributary.runtime.error.ResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

class RecordsTest {

    private static final class Ids extends RowDecoder {
        private static final PropertyNameMatcher FIELDS = Json.names("id");

        Ids() {
            super(
                    new DecodeContext(new StructType().add("id", DataTypes.LongType, false), List.of("id"), Map.of()),
                    "id");
        }

        @Override
        public InternalRow decode(JsonParser json) {
            @Nullable Object[] row = newRow();
            for (int field = Json.nextField(json, FIELDS); field != Json.END; field = Json.nextField(json, FIELDS)) {
                if (field == 0) {
                    row[0] = Values.int64(json);
                } else {
                    json.skipChildren();
                }
            }
            return finish(json, row);
        }
    }

    private static Records records(String body, String rowsAt, String... places) throws IOException {
        return new Records(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                new RowReader(new Ids()),
                RecordsModel.at(rowsAt),
                List.of(),
                List.of(places),
                new RowKeys(List.of()),
                Optional.empty());
    }

    private static List<Long> ids(Records records) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (InternalRow row = records.next(); row != null; row = records.next()) {
            ids.add(row.getLong(0));
        }
        return ids;
    }

    @Test
    void a_value_that_is_kept_whole_is_read_to_a_bound() {
        String body = "{\"next\":[" + "[],".repeat(100_000) + "1],\"rows\":[{\"id\":1}]}";

        assertThatThrownBy(() -> ids(records(body, "/rows", "/next")))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("the value at `/next`")
                .hasMessageContaining("larger than 1048576 characters");
    }

    @Test
    void a_body_that_breaks_off_after_any_byte_is_an_io_failure() {
        byte[] body = "[{\"id\":1},{\"id\":22}]".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < body.length; length++) {
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(body, 0, length), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("reset");
                }

                @Override
                public int read(byte[] buffer, int offset, int wanted) throws IOException {
                    throw new IOException("reset");
                }
            });
            assertThatThrownBy(() -> ids(new Records(
                            broken,
                            new RowReader(new Ids()),
                            RecordsModel.at(""),
                            List.of(),
                            List.of(),
                            new RowKeys(List.of()),
                            Optional.empty())))
                    .as("after %d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessage("reset");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|[{\"id\":1},{\"id\":2}]|1,2",
                "''|{\"id\":7}|7",
                "/a|{\"x\":{\"a\":[{\"id\":9}]},\"a\":[{\"id\":1}]}|1",
                "/a/0/b|{\"a\":[{\"b\":[{\"id\":3}]},{\"b\":[{\"id\":4}]}]}|3",
                "/a~1b/c~0d|{\"a/b\":{\"c~d\":{\"id\":5}}}|5",
                "/a|{\"a\":null}|''",
                "/a|{}|''",
                "/a/b|{\"a\":{\"c\":1}}|''",
                "/a|{\"a\":null,\"error\":null}|''"
            })
    void rows_are_found_where_they_are_declared(String rowsAt, String body, String expected) throws IOException {
        List<Long> ids = ids(records(body, rowsAt));
        assertThat(String.join(",", ids.stream().map(String::valueOf).toList())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b|{\"a\":null}|no rows at /a/b",
                "/a/b|{\"c\":{}}|no rows at /a/b but c",
                "/a|[]|no rows at /a",
                "/a|{\"a\":null,\"errors\":[{}]}|no rows at /a",
                "/a|{\"a\":12}|which has a number there",
                "/a|{\"a\":[[]]}|/a/0 of the response should be an object, but is an array",
                "''|null|no rows at the root"
            })
    void what_is_no_table_is_said(String rowsAt, String body, String message) {
        assertThatThrownBy(() -> ids(records(body, rowsAt)))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[{\"id\":1}", "[] []", "[]x", "<html>", "{\"a\":[]"})
    void what_is_not_one_json_value_is_told_apart(String body) {
        assertThatThrownBy(() -> ids(records(body, body.startsWith("{") ? "/a" : "")))
                .isInstanceOf(NotJsonException.class);
    }

    @Test
    void values_elsewhere_are_kept_on_both_sides_of_the_rows() throws IOException {
        Records records = records(
                "{\"n\":3,\"rows\":[{\"id\":1}],\"meta\":{\"t\":\"x\",\"u\":null,\"v\":[1]}}",
                "/rows",
                "/n",
                "/meta/t",
                "/meta/u",
                "/meta/v");
        assertThat(ids(records)).containsExactly(1L);
        assertThat(records.texts()).isEqualTo(Map.of("/n", "3", "/meta/t", "x", "/meta/v", "{...}"));
        assertThat(records.values())
                .isEqualTo(Map.of(
                        "/n", new JsonValue.Numeral("3"),
                        "/meta/t", new JsonValue.Text("x"),
                        "/meta/u", new JsonValue.Null(),
                        "/meta/v", new JsonValue.Array(List.of(new JsonValue.Numeral("1")))));
    }

    @Test
    void of_the_elements_that_a_member_chooses_the_first_is_meant() throws IOException {
        Records records = records(
                "{\"links\":[{\"href\":\"a\",\"rel\":\"self\"},{\"href\":\"b\",\"rel\":\"next\"},"
                        + "{\"rel\":\"next\",\"href\":\"c\"}],\"rows\":[{\"id\":1}]}",
                "/rows",
                "/links/[rel=next]/href",
                "/links/[rel=last]/href");

        assertThat(ids(records)).containsExactly(1L);
        assertThat(records.values()).isEqualTo(Map.of("/links/[rel=next]/href", new JsonValue.Text("b")));
    }

    @Test
    void a_value_that_holds_another_that_is_wanted_is_said_to_hold_something() throws IOException {
        Records records = records(
                "{\"meta\":{\"next\":\"t\",\"more\":[1]},\"rows\":[],\"none\":{}}",
                "/rows",
                "/meta",
                "/meta/next",
                "/meta/more/0",
                "/none");

        assertThat(ids(records)).isEmpty();
        assertThat(records.texts()).isEqualTo(Map.of("/meta", "{...}", "/meta/next", "t", "/meta/more/0", "1"));
        assertThat(records.values())
                .isEqualTo(Map.of(
                        "/meta/next", new JsonValue.Text("t"),
                        "/meta/more/0", new JsonValue.Numeral("1"),
                        "/none", new JsonValue.Members(Map.of())));
    }

    @Test
    void a_word_that_is_no_json_is_not_quoted_as_it_may_be_a_part_of_a_secret() {
        assertThatThrownBy(() -> ids(records("[{\"id\":1},s3cret]", "")))
                .isInstanceOf(NotJsonException.class)
                .hasMessageContaining("Unrecognized token:")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void the_body_is_closed_with_the_rows() throws IOException {
        boolean[] closed = {false};
        Records records = new Records(
                new ByteArrayInputStream("[{\"id\":1}]".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                },
                new RowReader(new Ids()),
                RecordsModel.at(""),
                List.of(),
                List.of(),
                new RowKeys(List.of()),
                Optional.empty());
        records.next();
        records.close();
        assertThat(closed[0]).isTrue();
    }
}
