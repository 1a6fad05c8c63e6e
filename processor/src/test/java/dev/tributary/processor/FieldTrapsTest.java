package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * The traps that users of other frameworks fell into ({@code docs/coverage.md}), each stepped into: what the compiler says,
 * and in which line. Where a trap cannot be stepped into at all, this is what comes nearest to it.
 */
final class FieldTrapsTest {
    private static final String SOURCE = """
            import com.fasterxml.jackson.annotation.*;
            import dev.tributary.annotations.*;
            import java.time.*;
            import java.util.*;
            import retrofit2.http.*;
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
            @NoAuth @SinglePage
            interface Shop {
              record Item(@Key long id, String name, Instant changedAt) {}
              %s
            }
            """;
    private static final int LINES_BEFORE = 9;

    @Test
    void a_short_page_is_the_end_only_of_a_source_that_was_asked_for_a_size() {
        assertSays(
                1,
                "[T-PAGE-SHORT] A page is short only if a size was asked for. Set sizeParam and size, or remove "
                        + "shortPageIsLast.",
                """
                @OffsetPagination(shortPageIsLast = true)
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void a_column_has_a_type() {
        assertSays(
                2, "[T-COLUMN-TYPE] `Part.sizes` is a `List`, which no column can be. Say what it is a list of.", """
                @GET("parts") List<Part> parts();
                @SuppressWarnings("rawtypes") record Part(@Key long id, List sizes) {}
                """);
    }

    @Test
    void a_value_does_not_change_its_type_by_being_written_into_a_text() {
        assertSays(
                1,
                "[T-BODY-INTERPOLATED] `{id}` would be sent as it stands. Leave it out of the body, and place the value by "
                        + "@BodyValue(\"/item/id\") on `id`.",
                """
                @POST("items") @JsonBody("{\\"item\\": {\\"id\\": \\"{id}\\"}}")
                List<Item> items(@TableOption @BodyValue("/id") long id);
                """);
    }

    @Test
    void refused_credentials_are_not_the_end_of_the_data() {
        assertSays(
                1,
                "[T-ERROR-IGNORED] Status 401 would be taken for a source without rows, but says that the credentials are "
                        + "refused. Let the read fail; or write RETRY, or UNAUTHORIZED.",
                """
                @OnError(status = 401, action = Action.SKIP)
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void a_failing_server_is_not_the_end_of_the_data() {
        assertSays(
                1,
                "[T-ERROR-IGNORED] Status 500 would be taken for a source without rows, but says that the source has "
                        + "failed. Let the read fail; or write RETRY, or UNAUTHORIZED.",
                """
                @OnError(status = 500, action = Action.SKIP)
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void what_is_called_incremental_sends_or_filters_the_cursor() {
        assertSays(
                1,
                "[T-INCREMENTAL-NOT-SENT] The table is called incremental, but no parameter sends the cursor. Add a "
                        + "parameter with @CursorStart, such as `@CursorStart @Query(\"since\") Instant since`; or say "
                        + "clientFilter = true, if the source cannot filter and is to be read whole each time.",
                """
                @Incremental(cursor = "changed_at")
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void a_page_size_is_sent() {
        assertSays(
                1,
                "[T-PAGE-SIZE-NOT-SENT] size = 100 is never sent. Set sizeParam to the query parameter that asks for it.",
                """
                @OffsetPagination(size = 100)
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void the_conditions_of_an_error_hold_together_so_that_a_wider_one_before_it_hides_it() {
        assertSays(
                3,
                "[T-ERROR-UNREACHABLE] This never applies, since the annotations before it do whenever it would. Put it "
                        + "before them, or remove it.",
                """
                @OnError(status = 404, message = "Switch comments on.")
                @OnError(status = 404, at = "/code", matching = "no_route", message = "Install the plug-in.")
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void no_limit_replaces_another_in_silence() {
        assertSays(
                3,
                "[T-LIMIT-TWICE] There are two limits for requests per PT1M, and both would apply. Keep the one that the "
                        + "source has.",
                """
                @RateLimit(requests = 10, per = "PT1M")
                @RateLimit(requests = 20, per = "PT1M")
                @GET("items") List<Item> items();
                """);
    }

    @Test
    void only_changed_parents_needs_parents_of_which_one_knows_what_changed() {
        assertSays(
                4,
                "[T-CHANGED-ONLY-PARENT] `parts` reads changed parents only, but `items` has no @Incremental, which would tell them. Add @Incremental to `items`, or remove changedOnly.",
                """
                @GET("items") List<Item> items();
                @Incremental(cursor = "changed_at")
                @GET("items/{id}/parts")
                List<Part> parts(@Parent(table = "items", column = "id", changedOnly = true) @Path("id") long id);
                record Part(@Key long id, @FromParent("changed_at") Instant changedAt) {}
                """);
    }

    @Test
    void each_parent_has_its_own_cursor_so_that_no_other_can_be_given_to_all() {
        assertSays(
                4,
                "[T-CHANGED-ONLY-CURSOR] `parts` reads changed parents only, so its cursor is the one of `items`. Add a component with @FromParent(\"changed_at\"), and name it in @Incremental(cursor = ...).",
                """
                @Incremental(cursor = "changed_at")
                @GET("items") List<Item> items(@CursorStart @Query("since") Instant since);
                @GET("items/{id}/parts")
                @Incremental(cursor = "made_at")
                List<Part> parts(@Parent(table = "items", column = "id", changedOnly = true) @Path("id") long id);
                record Part(@Key long id, Instant madeAt) {}
                """);
    }

    @Test
    void newest_first_allows_no_checkpoint_inside_and_says_so_where_the_order_is_of_no_use() {
        assertSays(
                1,
                "[T-ORDER-DESCENDING] Newest first, reading stops at the first old row; a span with two ends is read whole. Remove @CursorEnd, or the order.",
                """
                @Incremental(cursor = "changed_at", order = Order.DESCENDING)
                @GET("items") List<Item> items(@CursorStart @Query("since") Instant since, @CursorEnd @Query("u") Instant u);
                """);
    }

    @Test
    void a_parent_is_named_by_a_column_that_it_has() {
        assertSays(
                3,
                "[T-PARENT-COLUMN] `ids` is no column of the table `items`. Did you mean `id`? Name one of its columns, "
                        + "`a.b` for one within a struct.",
                """
                @GET("items") List<Item> items();
                @GET("items/{id}/parts")
                List<Part> parts(@Parent(table = "items", column = "ids") @Path("id") long id);
                record Part(@Key long id) {}
                """);
    }

    private static void assertSays(int line, String message, String members) {
        String source = SOURCE.formatted(members);

        Compilation compilation = Descriptors.compile(JavaFileObjects.forSourceString("Shop", source));

        assertThat(compilation.errors()).hasSize(1);
        Diagnostic<? extends JavaFileObject> error = compilation.errors().get(0);
        assertThat(error.getMessage(Locale.ENGLISH)).isEqualTo(message);
        assertThat(error.getLineNumber() - LINES_BEFORE).isEqualTo(line);
    }
}
