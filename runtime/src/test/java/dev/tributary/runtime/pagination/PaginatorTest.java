package dev.tributary.runtime.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaginatorTest {
    private static final Place PLACE = new Place("shop", "items");
    private static final PaginationModel.PageSize TEN = new PaginationModel.PageSize("limit", 10);
    private static final PageEnd MORE = new PageEnd(null, null, "/more", null, false, 0);

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "false", "{}"})
    void a_token_that_says_nothing_is_the_end(String token) {
        assertThat(tokens(PageEnd.SILENT).next(page(10, "/next", token))).isEmpty();
        assertThat(tokens(PageEnd.SILENT).next(page(10))).isEmpty();
    }

    @Test
    void an_empty_page_with_a_token_is_not_the_end() {
        assertThat(tokens(PageEnd.SILENT).next(page(0, "/next", "\"t\""))).contains(asked("cursor", "\"t\""));
    }

    @Test
    void a_token_keeps_its_type() {
        assertThat(tokens(PageEnd.SILENT).next(page(10, "/next", "17"))).contains(asked("cursor", "17"));
    }

    @Test
    void a_token_can_be_a_header() {
        Paginator pages =
                Paginator.of(new PaginationModel.Cursor("x-next", "cursor", false, "*", null, PageEnd.SILENT), PLACE);

        assertThat(pages.first()).isEqualTo(new PageRequest.Parameters(Map.of("cursor", JsonValue.of("*")), Map.of()));
        assertThat(pages.next(new PageFacts(
                        HttpUrl.get("https://a.example/x"), Headers.of("X-Next", "t"), Map.of(), 3, Map.of())))
                .contains(new PageRequest.Parameters(Map.of("cursor", JsonValue.of("t")), Map.of()));
    }

    @Test
    void a_source_that_promises_more_without_a_token_is_an_error() {
        assertThatThrownBy(() -> tokens(MORE).next(page(10, "/more", "true")))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("shop, items: the source says that there are more pages")
                .hasMessageContaining("no token at `/next`");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "'\"TRUE\"',true", "false,false", "0,false", "null,true"})
    void a_flag_decides_and_an_absent_one_says_nothing(String flag, boolean goesOn) {
        Optional<PageRequest> next = tokens(MORE).next(page(10, "/next", "\"t\"", "/more", flag));

        assertThat(next.isPresent()).isEqualTo(goesOn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"maybe\"", "[true]", "2"})
    void a_garbled_flag_is_an_error(String flag) {
        assertThatThrownBy(() -> tokens(MORE).next(page(10, "/next", "\"t\"", "/more", flag)))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("by true or false");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 100})
    void tokens_that_lead_in_a_circle_are_found(long length) {
        Paginator pages = tokens(PageEnd.SILENT);

        assertThatThrownBy(() -> LongStream.range(0, 10 * length + 10)
                        .forEach(i -> pages.next(page(10, "/next", "\"" + i % length + "\""))))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("tokens to the next page lead in a circle");
    }

    @Test
    void the_members_of_a_continuation_are_merged() {
        Paginator pages =
                Paginator.of(new PaginationModel.Cursor("/continue", null, true, null, TEN, PageEnd.SILENT), PLACE);

        assertThat(pages.next(page(10, "/continue", "{\"from\":\"B\",\"continue\":\"-||\"}")))
                .contains(new PageRequest.Parameters(
                        Map.of("limit", JsonValue.of(10)),
                        Map.of("from", JsonValue.of("B"), "continue", JsonValue.of("-||"))));
        assertThatThrownBy(() -> pages.next(page(10, "/continue", "\"x\"")))
                .hasMessageContaining("should be an object, whose members are sent, but is a text");
    }

    @Test
    void a_keyset_sends_what_the_last_row_had() {
        Paginator pages = keyset(List.of("/at", "/id"), List.of("/after/0", "/after/1"), PageEnd.SILENT);

        assertThat(pages.next(last(3, "/at", "\"2026-01-01T00:00:00.123456789Z\"", "/id", "7")))
                .contains(new PageRequest.Parameters(
                        Map.of(
                                "limit", JsonValue.of(10),
                                "/after/0", JsonValue.of("2026-01-01T00:00:00.123456789Z"),
                                "/after/1", JsonValue.of(7)),
                        Map.of()));
        assertThat(pages.next(page(0))).as("an empty page is the end").isEmpty();
    }

    @Test
    void a_last_row_without_its_key_is_an_error() {
        Paginator pages = keyset(List.of("/id"), List.of("after"), PageEnd.SILENT);

        assertThatThrownBy(() -> pages.next(page(3))).hasMessageContaining("has nothing at `/id`");
        assertThatThrownBy(() -> pages.next(last(3, "/id", "null"))).hasMessageContaining("has null at `/id`");
    }

    @Test
    void a_key_that_comes_again_is_an_error() {
        Paginator pages = keyset(List.of("/id"), List.of("after"), PageEnd.SILENT);
        pages.next(last(10, "/id", "7"));

        assertThatThrownBy(() -> pages.next(last(10, "/id", "7"))).hasMessageContaining("lead in a circle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/items?p=2", "/items?p=2", "items?p=2", "?p=2", " ?p=2 "})
    void an_address_in_the_body_is_resolved(String link) {
        Paginator pages = Paginator.of(new PaginationModel.NextUrl("/next", null, PageEnd.SILENT), PLACE);

        assertThat(pages.next(page(10, "/next", "\"" + link + "\"")))
                .contains(new PageRequest.Link(HttpUrl.get("https://a.example/items?p=2")));
        assertThat(pages.next(page(10, "/next", "null"))).isEmpty();
        assertThat(pages.next(page(10, "/next", "\"\""))).isEmpty();
    }

    @Test
    void a_short_page_is_the_last_only_where_that_is_guaranteed() {
        PageEnd kept = new PageEnd(null, null, null, null, true, 0);
        Paginator guaranteed = Paginator.of(new PaginationModel.Offset("skip", TEN, kept), PLACE);
        Paginator silent = Paginator.of(new PaginationModel.Offset("skip", TEN, PageEnd.SILENT), PLACE);

        assertThat(guaranteed.next(page(10))).isPresent();
        assertThat(guaranteed.next(page(9))).isEmpty();
        assertThat(silent.next(page(9))).contains(asked("skip", "9", "limit", "10"));
    }

    @Test
    void an_offset_that_cannot_move_is_an_error() {
        Paginator pages = Paginator.of(new PaginationModel.Offset("skip", TEN, MORE), PLACE);

        assertThatThrownBy(() -> pages.next(page(0, "/more", "true"))).hasMessageContaining("this one is empty");
    }

    @Test
    void numbered_pages_go_on_over_empty_ones() {
        Paginator pages = Paginator.of(new PaginationModel.PageNumber("page", 1, TEN, MORE), PLACE);

        assertThat(pages.next(page(0, "/more", "true"))).isPresent();
    }

    @Test
    void beyond_a_cap_the_rest_is_asked_for_anew_whatever_the_source_says() {
        PageEnd capped = new PageEnd("/total", null, null, null, false, 25);
        Paginator pages = Paginator.of(new PaginationModel.Offset("skip", TEN, capped), PLACE);

        assertThat(pages.next(page(10, "/total", "25"))).contains(asked("skip", "10", "limit", "10"));
        assertThat(pages.next(page(10, "/total", "25")))
                .as("a page that would reach beyond is not asked for")
                .contains(new PageRequest.Anew());
        assertThat(pages.total()).isEmpty();

        Paginator below = Paginator.of(new PaginationModel.Offset("skip", TEN, capped), PLACE);
        assertThat(below.next(page(5, "/total", "5"))).isEmpty();
    }

    private static Paginator tokens(PageEnd end) {
        return Paginator.of(new PaginationModel.Cursor("/next", "cursor", false, null, null, end), PLACE);
    }

    private static Paginator keyset(List<String> last, List<String> parameters, PageEnd end) {
        return Paginator.of(new PaginationModel.Keyset(last, parameters, TEN, end), PLACE);
    }

    private static PageFacts page(long rows, String... body) {
        return new PageFacts(HttpUrl.get("https://a.example/items?p=1"), Headers.of(), values(body), rows, Map.of());
    }

    private static PageFacts last(long rows, String... row) {
        return new PageFacts(HttpUrl.get("https://a.example/items?p=1"), Headers.of(), Map.of(), rows, values(row));
    }

    private static PageRequest asked(String... values) {
        return new PageRequest.Parameters(values(values), Map.of());
    }

    private static Map<String, JsonValue> values(String... pairs) {
        Map<String, JsonValue> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], JsonValue.parse(pairs[i + 1]));
        }
        return values;
    }

    @Test
    void a_cap_is_reached_by_a_page_that_fills_it_and_not_by_one_that_stays_below() {
        PageEnd twenty = new PageEnd(null, null, null, null, false, 20);
        Paginator sized = Paginator.of(new PaginationModel.Offset("skip", TEN, twenty), PLACE);
        assertThat(sized.first()).isEqualTo(asked("skip", "0", "limit", "10"));
        assertThat(sized.next(page(10))).contains(asked("skip", "10", "limit", "10"));
        assertThat(sized.next(page(10))).contains(new PageRequest.Anew());

        Paginator unsized = tokens(twenty);
        assertThat(unsized.next(page(10, "/next", "\"a\""))).contains(asked("cursor", "\"a\""));
        assertThat(unsized.next(page(6, "/next", "\"b\"")))
                .as("a page like this one would reach beyond")
                .contains(new PageRequest.Anew());
        assertThat(tokens(twenty).next(page(20))).as("the end of 20 rows").contains(new PageRequest.Anew());
        assertThat(tokens(twenty).next(page(19))).as("the end of fewer").isEmpty();
    }
}
