package dev.tributary.runtime.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.rest.LogCapture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sources say where their pages end, and what may be asked for before that is known. */
class EndOfPagesTest {
    private static final Place PLACE = new Place("shop", "items");
    private static final PaginationModel.PageSize TEN = new PaginationModel.PageSize("limit", 10);
    private static final PageEnd TOTAL = PageEnd.totals("/total", null);
    private static final PageEnd PAGES = PageEnd.totals(null, "/pages");
    private static final PageEnd DONE = new PageEnd(null, null, null, "/done", false, 0);

    private static Paginator numbered(PageEnd end) {
        return Paginator.of(new PaginationModel.PageNumber("page", 1, TEN, end), PLACE);
    }

    private static Paginator skipping(PageEnd end) {
        return Paginator.of(new PaginationModel.Offset("skip", TEN, end), PLACE);
    }

    private static PageFacts page(long rows, String... body) {
        Map<String, JsonValue> values = new HashMap<>();
        for (int i = 0; i < body.length; i += 2) {
            values.put(body[i], JsonValue.parse(body[i + 1]));
        }
        return new PageFacts(HttpUrl.get("https://a.example/items"), Headers.of(), values, rows, Map.of());
    }

    private static PageFacts headed(long rows, String... headers) {
        return new PageFacts(HttpUrl.get("https://a.example/items"), Headers.of(headers), Map.of(), rows, Map.of());
    }

    private static Optional<PageRequest> asked(String parameter, long value) {
        Map<String, JsonValue> values = Map.of(parameter, JsonValue.of(value), "limit", JsonValue.of(10));
        return Optional.of(new PageRequest.Parameters(values, Map.of()));
    }

    @Test
    void pages_begin_with_the_first() {
        assertThat(Optional.of(numbered(PageEnd.SILENT).first())).isEqualTo(asked("page", 1));
        assertThat(Optional.of(skipping(PageEnd.SILENT).first())).isEqualTo(asked("skip", 0));
        Paginator single = Paginator.of(new PaginationModel.SinglePage(), PLACE);
        assertThat(single.first()).isEqualTo(PageRequest.Parameters.NONE);
        assertThat(single.next(page(10))).isEmpty();
        assertThat(single.ahead(1)).isEmpty();
        assertThat(single.isCounted()).isFalse();
        assertThat(single.total()).isEmpty();
    }

    @Test
    void without_a_word_of_the_end_pages_go_on_until_one_is_empty() {
        Paginator pages = numbered(PageEnd.SILENT);
        assertThat(pages.next(page(1))).isEqualTo(asked("page", 2));
        assertThat(pages.next(page(1))).isEqualTo(asked("page", 3));
        assertThat(pages.next(page(0))).isEmpty();
        assertThat(skipping(PageEnd.SILENT).next(page(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,10,false", "1,10,false", "false,10,true", "false,0,true", "'\"\"',10,true", "'\"\"',0,false"})
    void a_source_says_that_it_is_done(String done, long rows, boolean goesOn) {
        assertThat(numbered(DONE).next(page(rows, "/done", done)).isPresent()).isEqualTo(goesOn);
    }

    @Test
    void as_many_pages_follow_as_the_source_says_that_there_are() {
        Paginator pages = numbered(PAGES);
        assertThat(pages.next(page(10, "/pages", "3"))).isEqualTo(asked("page", 2));
        assertThat(pages.next(page(0, "/pages", "3"))).as("be one empty").isEqualTo(asked("page", 3));
        assertThat(pages.next(page(10, "/pages", "3"))).isEmpty();
    }

    @Test
    void no_pages_at_all_are_only_believed_of_an_empty_one() {
        assertThat(numbered(PAGES).next(page(10, "/pages", "0"))).isEqualTo(asked("page", 2));
        assertThat(numbered(PAGES).next(page(0, "/pages", "0"))).isEmpty();
    }

    @Test
    void as_many_rows_are_read_as_the_source_says_that_there_are() {
        for (Paginator pages : new Paginator[] {numbered(TOTAL), skipping(TOTAL)}) {
            assertThat(pages.next(page(10, "/total", "20"))).isPresent();
            assertThat(pages.next(page(10, "/total", "20"))).isEmpty();
        }
        assertThat(skipping(TOTAL).next(page(10, "/total", "10"))).isEmpty();
        assertThat(skipping(TOTAL).next(page(10, "/total", "11"))).isEqualTo(asked("skip", 10));
    }

    @Test
    void a_number_of_rows_that_a_page_exceeds_says_nothing_of_the_end() {
        assertThat(skipping(TOTAL).next(page(10, "/total", "9"))).isEqualTo(asked("skip", 10));
        assertThat(numbered(TOTAL).next(page(10, "/total", "0"))).isEqualTo(asked("page", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "' 10 ',false",
        "10,false",
        "-10,true",
        "1e1,true",
        "'',true",
        "000000000000000010,false",
        "0000000000000000010,true",
        "null,true"
    })
    void what_is_no_number_of_rows_says_nothing_of_the_end(String total, boolean goesOn) {
        assertThat(skipping(TOTAL).next(page(10, "/total", '"' + total + '"')).isPresent())
                .isEqualTo(goesOn);
    }

    @Test
    void a_source_that_counts_is_asked_for_as_many_pages_ahead_as_there_are() {
        Paginator byPages = numbered(PAGES);
        byPages.next(page(10, "/pages", "3"));
        assertThat(byPages.ahead(1)).isEqualTo(asked("page", 3));
        assertThat(byPages.ahead(2)).isEmpty();

        Paginator byRows = numbered(TOTAL);
        byRows.next(page(10, "/total", "25"));
        assertThat(byRows.ahead(1)).isEqualTo(asked("page", 3));
        assertThat(byRows.ahead(2)).isEmpty();
        byRows.next(page(10, "/total", "25"));
        assertThat(byRows.ahead(1)).isEmpty();
    }

    @Test
    void no_page_is_asked_for_beyond_the_last_row() {
        Paginator pages = numbered(TOTAL);
        pages.next(page(10, "/total", "20"));
        assertThat(pages.ahead(1)).isEmpty();
        Paginator empty = numbered(TOTAL);
        empty.next(page(0, "/total", "20"));
        assertThat(empty.ahead(1)).as("nothing says how many rows a page has").isEmpty();
    }

    @Test
    void where_nobody_counts_no_more_pages_are_hoped_for_than_were_read() {
        for (PageEnd end : new PageEnd[] {PageEnd.SILENT, PAGES}) {
            Paginator pages = numbered(end);
            pages.next(page(10, "/pages", "0"));
            assertThat(pages.ahead(1)).isEqualTo(asked("page", 3));
            assertThat(pages.ahead(2)).isEmpty();
            pages.next(page(10, "/pages", "0"));
            assertThat(pages.ahead(2)).isEqualTo(asked("page", 5));
            assertThat(pages.ahead(3)).isEmpty();
        }
    }

    @Test
    void rows_are_skipped_ahead_while_all_pages_are_full() {
        Paginator pages = skipping(PageEnd.SILENT);
        pages.next(page(10));
        pages.next(page(10));
        assertThat(pages.ahead(1)).isEqualTo(asked("skip", 30));
        assertThat(pages.ahead(2)).isEqualTo(asked("skip", 40));
        pages.next(page(9));
        assertThat(pages.ahead(1)).isEmpty();

        Paginator ofNoSize = Paginator.of(new PaginationModel.Offset("skip", null, PageEnd.SILENT), PLACE);
        ofNoSize.next(page(10));
        assertThat(ofNoSize.ahead(1)).isEmpty();
    }

    @Test
    void a_source_counts_that_says_so_on_each_of_two_pages() {
        for (Paginator pages : new Paginator[] {numbered(TOTAL), skipping(TOTAL)}) {
            pages.next(page(10, "/total", "99"));
            assertThat(pages.isCounted()).isFalse();
            pages.next(page(10, "/total", "99"));
            assertThat(pages.isCounted()).isTrue();
            pages.next(page(10));
            assertThat(pages.isCounted()).isFalse();
            assertThat(pages.total()).hasValue(99);
        }
        assertThat(numbered(PageEnd.SILENT).isCounted()).isFalse();
        assertThat(numbered(PageEnd.SILENT).total()).isEmpty();
    }

    @Test
    void a_source_that_changes_its_mind_about_all_rows_changed_meanwhile() {
        Paginator pages = numbered(TOTAL);
        pages.next(page(10, "/total", "99"));
        pages.next(page(10, "/total", "98"));
        pages.next(page(10, "/total", "99"));
        assertThatThrownBy(pages::total)
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("`/total` was 99 on the first page and 98 on a later one");

        Paginator late = skipping(TOTAL);
        late.next(page(10));
        late.next(page(10, "/total", "98"));
        assertThat(late.total()).as("the first page said nothing").isEmpty();
    }

    @Test
    void a_header_that_is_declared_is_on_the_first_page_at_least() {
        PageEnd end = PageEnd.totals("X-Total", null);
        assertThatThrownBy(() -> skipping(end).next(headed(10)))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("the first page has no header `X-Total`");
        Paginator pages = skipping(end);
        assertThat(pages.next(headed(10, "X-Total", "20"))).isPresent();
        assertThat(pages.next(headed(10))).as("20 rows have been read").isEmpty();
        assertThat(skipping(TOTAL).next(page(10))).as("bodies can leave it out").isPresent();
    }

    @Test
    void a_link_that_leads_nowhere_is_an_error() {
        Paginator pages = Paginator.of(new PaginationModel.NextUrl("/next", null, PageEnd.SILENT), PLACE);
        assertThatThrownBy(() -> pages.next(page(10, "/next", "\"ftp://a.example/\"")))
                .hasMessageContaining("leads to no http or https URL");
        assertThatThrownBy(() -> pages.next(page(10, "/next", "{\"href\":\"/a\"}")))
                .hasMessageContaining("`/next` should be the address of the next page, but is an object");
        assertThatThrownBy(() -> pages.next(page(10, "/next", "\"https://a.example/items\"")))
                .as("the page itself")
                .hasMessageContaining("links to the next page lead in a circle");
    }

    @Test
    void a_source_that_promises_more_must_say_what_leads_there() {
        PageEnd more = new PageEnd(null, null, "/more", null, false, 0);
        Paginator links = Paginator.of(new PaginationModel.LinkHeader("next", TEN, more), PLACE);
        assertThatThrownBy(() -> links.next(page(10, "/more", "true"))).hasMessageContaining("no link leads there");
        assertThat(links.next(page(10, "/more", "false"))).isEmpty();
        PaginationModel keyset = new PaginationModel.Keyset(List.of("/id"), List.of("after"), TEN, more);
        assertThatThrownBy(() -> Paginator.of(keyset, PLACE).next(page(0, "/more", "true")))
                .hasMessageContaining("no row says where the next one starts");
        assertThat(Paginator.of(keyset, PLACE).next(page(10, "/more", "false"))).isEmpty();
    }

    private static String warned(PaginationModel model, PageFacts... read) {
        try (LogCapture log = new LogCapture()) {
            Paginator pages = Paginator.of(model, PLACE);
            for (PageFacts page : read) {
                pages.next(page);
            }
            return log.text();
        }
    }

    @Test
    void a_first_page_that_is_full_and_has_no_place_that_leads_on_is_warned_of() {
        PaginationModel tokens = new PaginationModel.Cursor("/next", "cursor", false, null, TEN, PageEnd.SILENT);
        PaginationModel headers = new PaginationModel.Cursor("X-Next", "cursor", false, null, TEN, PageEnd.SILENT);
        PaginationModel links = new PaginationModel.NextUrl("/next", TEN, PageEnd.SILENT);

        assertThat(warned(tokens, page(10))).contains("the first page is full, and has nothing at `/next`");
        assertThat(warned(tokens, page(11))).contains("has nothing at `/next`");
        assertThat(warned(links, page(10))).contains("has nothing at `/next`");
        assertThat(warned(headers, headed(10))).contains("has nothing at `X-Next`");

        assertThat(warned(tokens, page(9))).as("not full").doesNotContain("the first page is full");
        assertThat(warned(tokens, page(10, "/next", "null"))).as("says no").doesNotContain("the first page is full");
        assertThat(warned(headers, headed(10, "X-Next", "null")))
                .as("says no")
                .doesNotContain("the first page is full");
        assertThat(warned(tokens, page(10, "/next", "\"t\""), page(10)))
                .as("the second")
                .doesNotContain("the first page is full");
        assertThat(warned(new PaginationModel.NextUrl("/next", null, PageEnd.SILENT), page(10)))
                .as("nobody knows what full is")
                .doesNotContain("the first page is full");
    }

    @Test
    void a_header_that_spells_out_null_says_nothing() {
        PaginationModel headers = new PaginationModel.Cursor("X-Next", "cursor", false, null, TEN, PageEnd.SILENT);
        assertThat(Paginator.of(headers, PLACE).next(headed(10, "X-Next", "null")))
                .isEmpty();
        assertThat(Paginator.of(headers, PLACE).next(headed(10, "X-Next", "nullable")))
                .isPresent();
    }
}
