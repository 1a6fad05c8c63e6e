package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IngestionType;
import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.TextModel.Quote;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.pagination.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodyTest {
    private static final CursorBounds SINCE = new CursorBounds("1767225600000", null);

    @Test
    void values_keep_their_types() {
        assertThat(body(
                        Map.of(
                                "team",
                                "007",
                                "open",
                                "TRUE",
                                "day",
                                "2026-01-15",
                                "at",
                                "2026-01-15T01:00:00+01:00",
                                "ids",
                                "1, 2,3",
                                "names",
                                "a,b"),
                        SINCE,
                        Map.of()))
                .isEqualTo("{\"fixed\":1,\"team\":7,\"open\":true,\"day\":\"2026-01-15\",\"at\":1768435200,"
                        + "\"ids\":[1,2,3],\"names\":\"a|b\",\"range\":{\"from\":1767225600000}}");
    }

    @Test
    void an_absent_value_leaves_no_empty_parents() {
        assertThat(body(Map.of(), CursorBounds.NONE, Map.of())).isEqualTo("{\"fixed\":1}");
    }

    @Test
    void the_pagination_places_its_values_with_the_types_that_came() {
        assertThat(JsonValue.parse(body(
                        Map.of(),
                        CursorBounds.NONE,
                        Map.of("/page/size", JsonValue.of(10), "/page/after", JsonValue.parse("[1,\"x\"]")))))
                .isEqualTo(JsonValue.parse("{\"fixed\":1,\"page\":{\"after\":[1,\"x\"],\"size\":10}}"));
    }

    @Test
    void members_of_a_continuation_are_merged_at_the_root() {
        TableValues values = new TableValues(
                table(),
                Optional.empty(),
                new OptionCheck("shop, items", table().options()).check(Map.of()),
                Scope.NONE,
                CursorBounds.NONE,
                List.of(),
                new PageRequest.Parameters(Map.of(), Map.of("from", JsonValue.of("B"))));

        assertThat(text(values)).isEqualTo("{\"fixed\":1,\"from\":\"B\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "team,x,a whole number",
        "team,9223372036854775808,a whole number",
        "open,yes,`true` or `false`",
        "day,2026-02-30,a date such as",
        "at,2026-01-01,a time such as",
        "ids,'1,x',a whole number"
    })
    void an_ill_typed_option_is_refused_before_any_request(String option, String value, String expected) {
        assertThatThrownBy(() -> new OptionCheck("shop, items", table().options()).check(Map.of(option, value)))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("option `" + option + "` must be " + expected);
    }

    @Test
    void a_part_is_dropped_when_its_value_is_absent_and_quotes_are_escaped() {
        TextModel text = new TextModel(
                "q",
                List.of(
                        new TextModel.Part(List.of(
                                new TextModel.Literal("name = '"),
                                new TextModel.Inserted(new ValueModel.Option("names")),
                                new TextModel.Literal("'"))),
                        new TextModel.Part(List.of(
                                new TextModel.Literal("team = "),
                                new TextModel.Inserted(new ValueModel.Option("team"))))),
                " AND ",
                " ORDER BY id",
                Quote.SINGLE_DOUBLED);

        assertThat(composed(text, Map.of("names", "O'Neil", "team", "7")))
                .isEqualTo("name = 'O''Neil' AND team = 7 ORDER BY id");
        assertThat(composed(text, Map.of("team", "7"))).isEqualTo("team = 7 ORDER BY id");
        assertThat(composed(text, Map.of())).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NONE;a'b;a'b",
                "SINGLE_DOUBLED;a'b;a''b",
                "SINGLE_BACKSLASH;a'\\;a\\'\\\\",
                "DOUBLE_BACKSLASH;a\"b;a\\\"b",
                "JSON;a\"b;a\\\"b"
            })
    void each_quote_escapes_what_would_end_it(Quote quote, String value, String expected) {
        assertThat(quote.escape(value)).isEqualTo(expected.strip());
    }

    private static String composed(TextModel text, Map<String, String> options) {
        TableValues values = new TableValues(
                table(),
                Optional.empty(),
                new OptionCheck("shop, items", table().options()).check(options),
                Scope.NONE,
                CursorBounds.NONE,
                List.of(),
                new PageRequest.Parameters(Map.of(), Map.of()));
        return ComposedTexts.of(List.of(text), "q", values).orElse("nothing");
    }

    private static String body(Map<String, String> options, CursorBounds bounds, Map<String, JsonValue> pages) {
        return text(new TableValues(
                table(),
                Optional.empty(),
                new OptionCheck("shop, items", table().options()).check(options),
                Scope.NONE,
                bounds,
                List.of(),
                new PageRequest.Parameters(pages, Map.of())));
    }

    private static String text(TableValues values) {
        try (Buffer buffer = new Buffer()) {
            values.body().writeTo(buffer);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableModel table() {
        List<ParameterModel> parameters = List.of(
                sent("team", new ValueModel.Option("team"), null),
                sent("open", new ValueModel.Option("open"), null),
                sent("day", new ValueModel.Option("day"), null),
                sent("at", new ValueModel.Option("at", new TimeFormat.EpochSeconds()), null),
                sent("ids", new ValueModel.Option("ids"), new ListModel(null)),
                sent("names", new ValueModel.Option("names"), new ListModel("|")),
                sent("range/from", new ValueModel.CursorStart(new TimeFormat.EpochMillis(), null, false), null));
        return new TableModel(
                "items",
                "",
                new RoleModel.Table(),
                new RequestModel("POST", "items", List.of(), parameters, "{\"fixed\":1}", List.of()),
                List.of(
                        option("team", OptionType.INTEGER, false),
                        option("open", OptionType.BOOLEAN, false),
                        option("day", OptionType.DATE, false),
                        option("at", OptionType.TIME, false),
                        option("ids", OptionType.INTEGER, true),
                        option("names", OptionType.TEXT, true)),
                RecordsModel.at(""),
                new PaginationModel.Keyset(
                        List.of("/sort"),
                        List.of("/page/after"),
                        new PaginationModel.PageSize("/page/size", 10),
                        PageEnd.SILENT),
                List.of(),
                List.of("id"),
                IngestionType.CDC,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static ParameterModel sent(String name, ValueModel value, ListModel list) {
        return new ParameterModel(Place.BODY, "/" + name, false, value, list);
    }

    private static OptionModel option(String name, OptionType type, boolean list) {
        return new OptionModel(name, "", false, null, null, List.of(), false, false, type, list);
    }
}
