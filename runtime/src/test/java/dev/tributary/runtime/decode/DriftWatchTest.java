package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.PlainRows.field;
import static dev.tributary.runtime.decode.PlainRows.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.environment.TableDrift.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** How rows differ from what is declared. */
final class DriftWatchTest {
    private static final ColumnType LONG = new ColumnType.Int64();
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final ColumnType USER =
            new ColumnType.Struct(List.of(required("number", LONG), field("name", TEXT)));
    private static final List<ColumnModel> COLUMNS = List.of(
            required("id", LONG),
            field("size", LONG),
            field("user", USER),
            field("members", new ColumnType.Array(USER)),
            field("by_team", new ColumnType.Map(USER)),
            new ColumnModel("city", "", TEXT, true, new ColumnModel.At("/address/city")),
            new ColumnModel("raw", "", TEXT, true, new ColumnModel.Field("raw"), new Encoding.JsonAsText()));
    private static final String ALL = "\"size\":1,\"raw\":{\"x\":1},\"address\":{\"city\":null},"
            + "\"user\":{\"number\":1,\"name\":\"a\"},\"members\":[{\"number\":1,\"name\":\"a\"}],"
            + "\"by_team\":{\"x\":{\"number\":1,\"name\":\"a\"}}";

    /** What is found in rows that lie at {@code /data}. */
    private static TableDrift drift(
            List<ColumnModel> columns, List<String> wanted, Tolerance tolerance, boolean watched, Stream<String> rows) {
        DriftWatch watch = DriftWatch.of(columns, wanted);
        StructType schema = tolerance.schema("shop.items", PlainRows.schema(columns), Set.of("id"));
        DecodeContext context = new DecodeContext(schema, wanted, Map.of(), List.of(), Set.of("id"));
        RowReader reader = new RowReader(new InterpretedDecoder(context, columns), context, columns, tolerance, watch);
        String body = rows.collect(Collectors.joining(",", "{\"data\":[", "]}"));
        try (JsonParser json = Json.parser(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))) {
            JsonParser parser = watched ? new JsonParserDelegate(json) : json;
            for (int i = 0; i < 3; i++) {
                parser.nextToken();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.decode(parser);
            }
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
        }
        TableDrift drift = watch.news().orElseThrow();
        assertThat(watch.news()).isEmpty();
        return drift;
    }

    private static TableDrift drift(Tolerance tolerance, String... rows) {
        List<String> all = COLUMNS.stream().map(ColumnModel::name).toList();
        return drift(COLUMNS, all, tolerance, false, Stream.of(rows));
    }

    @Test
    void rows_as_declared_have_none() {
        TableDrift drift = drift(Tolerance.NONE, "{\"id\":1," + ALL + "}");
        assertThat(drift.isNone()).isTrue();
        assertThat(drift.present())
                .containsExactlyInAnyOrder(
                        "/address/city",
                        "/by_team",
                        "/by_team/*/name",
                        "/by_team/*/number",
                        "/id",
                        "/members",
                        "/members/*/name",
                        "/members/*/number",
                        "/raw",
                        "/size",
                        "/user",
                        "/user/name",
                        "/user/number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILFAST", "FAILFAST and unknown fields", "PERMISSIVE", "PERMISSIVE and unknown fields"})
    void fields_that_nobody_declared_are_new(String how) {
        Tolerance tolerance = new Tolerance(ReadMode.valueOf(how.split(" ", -1)[0]), how.endsWith("unknown fields"));
        TableDrift drift = drift(
                tolerance,
                "{\"id\":1," + ALL + "}",
                "{\"id\":2,\"a/b\":[1],\"user\":{\"number\":1,\"age\":7},\"members\":[{\"number\":1},{\"number\":2,\"vip\":true}],"
                        + "\"by_team\":{\"x\":{\"number\":1,\"lead\":{\"name\":\"n\"}}},\"address\":{\"zip\":\"1\"},\"raw\":{\"y\":1}}",
                "{\"id\":3,\"a/b\":[2]}");
        assertThat(drift.unknown().keySet())
                .containsAll(Set.of("/a~1b", "/user/age", "/members/*/vip", "/by_team/*/lead"))
                .isSubsetOf("/a~1b", "/user/age", "/members/*/vip", "/by_team/*/lead", "/address/zip");
        assertThat(drift.unknown())
                .containsEntry("/a~1b", Set.of(Kind.ARRAY))
                .containsEntry("/user/age", Set.of(Kind.NUMBER))
                .containsEntry("/by_team/*/lead", Set.of(Kind.OBJECT));
        assertThat(drift.missing()).isEmpty();
        assertThat(drift.retyped()).isEmpty();
    }

    @Test
    void a_new_field_is_found_in_any_row_also_by_a_parser_that_watches() {
        for (boolean watched : new boolean[] {false, true}) {
            TableDrift drift = drift(
                    COLUMNS,
                    COLUMNS.stream().map(ColumnModel::name).toList(),
                    Tolerance.NONE,
                    watched,
                    IntStream.range(0, 5_000)
                            .mapToObj(id -> id == 4_321
                                    ? "{\"id\":1,\"user\":{\"number\":1,\"late\":1}}"
                                    : "{\"id\":" + id + "," + ALL + "}"));
            assertThat(drift.unknown()).containsOnlyKeys("/user/late");
        }
    }

    @Test
    void fields_that_no_row_had_are_missing_but_not_what_is_null_or_within_what_is_missing() {
        TableDrift drift = drift(
                Tolerance.NONE,
                "{\"id\":1,\"size\":null,\"members\":[]}",
                "{\"id\":2,\"user\":{\"number\":1},\"by_team\":null}");
        assertThat(drift.missing()).containsExactly("/raw", "/user/name");
        assertThat(drift.unknown()).isEmpty();
    }

    @Test
    void columns_that_a_query_does_not_read_are_neither_missing_nor_new() {
        TableDrift drift = drift(
                COLUMNS,
                List.of("id", "size"),
                Tolerance.NONE,
                false,
                Stream.of("{\"id\":1,\"user\":{\"x\":1},\"address\":{\"zip\":1},\"raw\":1,\"more\":1}"));
        assertThat(drift.missing()).containsExactly("/size");
        assertThat(drift.unknown().keySet()).contains("/more").isSubsetOf("/more", "/address/zip");
    }

    @Test
    void values_that_do_not_fit_are_retyped() {
        TableDrift drift = drift(
                new Tolerance(ReadMode.PERMISSIVE, false),
                "{\"id\":1," + ALL + "}",
                "{\"id\":2,\"size\":\"large\",\"members\":[{\"number\":[]},{\"number\":\"x\"}]}",
                "{\"id\":3,\"size\":1.5}");
        assertThat(drift.retyped())
                .containsEntry("/size", new TableDrift.Retyped("bigint", Set.of(Kind.TEXT, Kind.NUMBER)))
                .containsKey("/members/*/number");
        assertThat(drift.unknown()).isEmpty();
        assertThat(drift(new Tolerance(ReadMode.DROPMALFORMED, false), "{\"id\":1,\"size\":true}")
                        .retyped())
                .containsEntry("/size", new TableDrift.Retyped("bigint", Set.of(Kind.BOOLEAN)));
    }

    @Test
    void what_a_source_makes_up_is_bounded() {
        String many = IntStream.range(0, 30_000)
                .mapToObj(i -> "\"f" + i + "x".repeat(i % 300) + "\":" + i)
                .collect(Collectors.joining(",", "{\"id\":1,", "}"));
        TableDrift drift = drift(Tolerance.NONE, many, many);
        assertThat(drift.unknown()).hasSize(TableDrift.MOST_FIELDS);
        assertThat(drift.unknown().keySet())
                .allSatisfy(name -> assertThat(name.length()).isLessThan(110));
    }

    @Test
    void what_one_read_had_is_not_missing_in_another() {
        TableDrift one = drift(Tolerance.NONE, "{\"id\":1,\"size\":1}");
        TableDrift other = drift(Tolerance.NONE, "{\"id\":1,\"raw\":1,\"new\":1}");
        TableDrift both = one.plus(other);
        assertThat(one.missing()).contains("/raw", "/user").doesNotContain("/size");
        assertThat(both.missing()).contains("/user").doesNotContain("/size", "/raw");
        assertThat(both.unknown()).containsOnlyKeys("/new");
        assertThat(both.plus(one)).isEqualTo(both).isEqualTo(other.plus(one));
    }

    @Test
    void long_names_cost_little_memory_and_are_told_apart() {
        DriftWatch watch = DriftWatch.of(COLUMNS, List.of("id"));
        String start = "x".repeat(1 << 20);
        long before = usedMemory();
        for (int i = 0; i < 200; i++) {
            assertThat(watch.isNew("", start + i)).isTrue();
            assertThat(watch.isNew(start + i, "a")).isTrue();
        }
        assertThat(usedMemory() - before).isLessThan(50L << 20);
        assertThat(watch.isNew("", start + 7)).isFalse();
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void look(DriftWatch watch, String row) {
        try (JsonParser json = JsonParsing.at(row)) {
            watch.look(json);
            assertThat(json.nextToken()).as("left at the row's last token").isNull();
        }
    }

    @Test
    void rows_are_looked_at_until_each_declared_field_was_there() {
        DriftWatch watch = DriftWatch.of(COLUMNS, List.of("id", "size"));
        assertThat(watch.isLooking()).isTrue();
        look(watch, "{\"id\":1}");
        assertThat(watch.isLooking()).isTrue();
        look(watch, "{\"size\":null,\"user\":{},\"other\":[1]}");
        assertThat(watch.isLooking()).isFalse();
        assertThat(watch.news().orElseThrow().unknown()).containsOnlyKeys("/other");
        assertThat(DriftWatch.none().isLooking()).isFalse();
    }

    @Test
    void what_a_thousand_rows_lack_is_looked_for_no_more() {
        DriftWatch watch = DriftWatch.of(COLUMNS, List.of("id", "size"));
        for (int i = 0; i < 999; i++) {
            look(watch, "{\"id\":1}");
        }
        assertThat(watch.isLooking()).isTrue();
        look(watch, "{\"id\":1}");
        assertThat(watch.isLooking()).isFalse();
        assertThat(watch.news().orElseThrow().missing()).containsExactly("/size");
    }

    @Test
    void rows_like_those_before_are_no_news() {
        DriftWatch watch = DriftWatch.of(COLUMNS, List.of("id", "size"));
        look(watch, "{\"id\":1}");
        assertThat(watch.news()).isPresent();
        look(watch, "{\"id\":2}");
        assertThat(watch.news()).isEmpty();
        look(watch, "{\"size\":2}");
        assertThat(watch.news()).isPresent();
        watch.misfit(List.of("size"), Kind.TEXT);
        assertThat(watch.news()).isPresent();
        watch.misfit(List.of("size"), Kind.TEXT);
        watch.misfit(List.of("other"), Kind.TEXT);
        assertThat(watch.news()).isEmpty();
    }

    @Test
    void an_element_that_is_a_column_is_known_by_its_index() {
        DriftWatch watch = DriftWatch.of(
                List.of(new ColumnModel("second", "", TEXT, true, new ColumnModel.At("/list/1/x"))), List.of("second"));
        look(watch, "{\"list\":[{\"x\":1},3]}");
        assertThat(watch.isLooking()).isTrue();
        look(watch, "{\"list\":[3,{\"x\":1}]}");
        assertThat(watch.isLooking()).isFalse();
    }

    @Test
    void a_name_is_new_once_within_each_holder_and_only_so_many_are_told_apart() {
        DriftWatch watch = DriftWatch.of(COLUMNS, List.of("id"));
        for (String name : List.of("a", "x".repeat(200), "x".repeat(201))) {
            assertThat(watch.isNew("", name)).isTrue();
            assertThat(watch.isNew("", name)).isFalse();
            assertThat(watch.isNew("user", name)).isTrue();
        }
        for (int i = 6; i < 10_000; i++) {
            assertThat(watch.isNew("", "f" + i)).isTrue();
        }
        assertThat(watch.isNew("", "one more")).isFalse();
    }

    @Test
    void only_so_many_fields_are_told_of_whose_values_do_not_fit() {
        List<ColumnModel> many = IntStream.range(0, TableDrift.MOST_FIELDS + 1)
                .mapToObj(i -> field("f" + i, LONG))
                .toList();
        DriftWatch watch =
                DriftWatch.of(many, many.stream().map(ColumnModel::name).toList());
        many.forEach(column -> watch.misfit(List.of(column.name()), Kind.TEXT));
        watch.misfit(List.of("f0"), Kind.OBJECT);
        TableDrift drift = watch.news().orElseThrow();
        assertThat(drift.retyped()).hasSize(TableDrift.MOST_FIELDS);
        assertThat(drift.retyped())
                .containsEntry("/f0", new TableDrift.Retyped("bigint", Set.of(Kind.TEXT, Kind.OBJECT)));
    }

    @Test
    void a_row_with_values_that_do_not_fit_is_looked_at_too() {
        TableDrift drift = drift(new Tolerance(ReadMode.PERMISSIVE, false), "{\"id\":1,\"size\":\"x\",\"raw\":1}");
        assertThat(drift.present()).containsExactly("/id", "/raw", "/size");
        assertThat(drift.missing()).contains("/user").doesNotContain("/raw", "/size");
    }
}
