package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.importer.samples.Answer;
import dev.tributary.importer.samples.Sample;
import dev.tributary.importer.samples.SampledApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How pages follow one another, as far as what was asked and answered tells, and what is said where it does not. */
class SampledPagesTest {
    private static final String ROWS = "[{\"id\": 1}, {\"id\": 2}]";

    /** What the request {@code path?query} of an answer becomes, each run of white space being a space. */
    private static String descriptor(String request, Answer answer) {
        String[] parts = request.split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        for (String each : parts.length == 1 ? new String[0] : parts[1].split("&", -1)) {
            query.put(each.split("=", 2)[0], each.split("=", 2)[1]);
        }
        Sample sample = new Sample("orders", parts[0], query, true, List.of(answer));
        SampledApi api = new SampledApi("Shop", Optional.of("https://api.example.com/v1"), List.of(), List.of(sample));
        return SampleImport.of(api)
                .project("sampled.shop", "shop")
                .descriptor()
                .replaceAll("\\s*// ", " // ")
                .replaceAll("\\s+", " ");
    }

    private static String descriptor(String request, String answer) {
        return descriptor(request, Answer.of(answer));
    }

    @Test
    void an_offset_that_was_asked_without_a_size_is_guessed_and_never_fixed() {
        for (String name : List.of("skip", "offset", "startAt", "firstResult")) {
            assertThat(descriptor("orders?" + name + "=100", ROWS))
                    .contains(
                            "@GET(\"orders\")",
                            "@OffsetPagination" + (name.equals("offset") ? "" : "(param = \"" + name + "\")"),
                            "Guessed: `" + name + "` says how many rows are left out before a page.");
        }
    }

    @Test
    void the_size_is_the_parameter_that_was_asked_with_a_number() {
        assertThat(descriptor("orders?$count=true&$top=50&$skip=0", "{\"value\": " + ROWS + "}"))
                .contains(
                        "@GET(\"orders?%24count=true\")",
                        "@OffsetPagination(param = \"$skip\", sizeParam = \"$top\", size = 50)")
                .doesNotContain("left out before a page");
    }

    @Test
    void what_need_not_be_an_offset_is_none_unless_the_answer_says_so() {
        assertThat(descriptor("rates?from=20240101&limit=100", "{\"data\": " + ROWS + ", \"total\": 2}"))
                .contains("@SinglePage", "@GET(\"rates?limit=100\")", "Guessed: `from=20240101` is not sent");
        assertThat(descriptor("orders?start=100&limit=50", ROWS))
                .contains("@SinglePage", "@GET(\"orders?limit=50\")", "Guessed: `start=100` is not sent");
        assertThat(descriptor("orders?from=100&size=50", "{\"data\": " + ROWS + ", \"total\": 900}"))
                .contains(
                        "@GET(\"orders\")",
                        "@OffsetPagination(param = \"from\", sizeParam = \"size\", size = 50)",
                        "Guessed: `from` says how many rows are left out before a page.")
                .doesNotContain("is not sent");
        assertThat(descriptor("orders?start=100&limit=50", "{\"data\": " + ROWS + ", \"start\": 100}"))
                .contains("@OffsetPagination(param = \"start\", sizeParam = \"limit\", size = 50)");
        assertThat(descriptor("orders?from=EUR", ROWS)).contains("@GET(\"orders?from=EUR\")");
    }

    @Test
    void an_offset_that_began_with_one_may_count_from_one() {
        String counted = "`startIndex` counts from 0, although here it is 1";

        assertThat(descriptor("Users?startIndex=1&count=100", "{\"Resources\": " + ROWS + ", \"totalResults\": 2}"))
                .contains(
                        "@OffsetPagination(param = \"startIndex\", sizeParam = \"count\", size = 100)",
                        "Guessed: `startIndex` says how many rows are left out before a page.",
                        "Guessed: " + counted);
        assertThat(descriptor("Users", "{\"Resources\": " + ROWS + ", \"totalResults\": 9, \"startIndex\": 1}"))
                .contains("@OffsetPagination(param = \"startIndex\"", "Guessed: " + counted);
        assertThat(descriptor("Users?startIndex=0&count=100", ROWS)).doesNotContain(counted);
    }

    @Test
    void a_page_zero_that_was_asked_is_the_first() {
        assertThat(descriptor("orders?page=0&size=50", ROWS))
                .contains("@PageNumberPagination(param = \"page\", first = 0, sizeParam = \"size\", size = 50)")
                .doesNotContain("counts from");
        assertThat(descriptor("orders?page=3&size=50", ROWS))
                .contains("@PageNumberPagination(param = \"page\", sizeParam", "Guessed: `page` counts from 1.");
        assertThat(descriptor("orders?page=1", "{\"data\": " + ROWS + ", \"page\": 0, \"total\": 9}"))
                .contains("first = 0", "Guessed: `page` counts from 0.");
    }

    @Test
    void only_a_name_that_says_so_is_the_address_of_the_next_page() {
        String numbered = "{\"data\": " + ROWS + ", \"page\": 1, \"total_pages\": 9, %s}";
        for (String other : List.of(
                "\"next_steps\": \"https://api.example.com/help?x=1\"",
                "\"next_webinar\": {\"url\": \"https://api.example.com/webinar\"}")) {
            assertThat(descriptor("orders", numbered.formatted(other)))
                    .contains("@PageNumberPagination(param = \"page\")");
            assertThat(Answer.of(numbered.formatted(other)).next()).isEmpty();
        }
        for (String next : List.of(
                "\"@odata.nextLink\": \"https://api.example.com/orders?page=2\"",
                "\"links\": {\"next\": \"/orders?page=2\"}",
                "\"next_url\": \"/orders/pages/2\"",
                "\"_links\": {\"next\": {\"href\": \"https://api.example.com/orders/2\"}}",
                "\"next_page\": {\"path\": \"/orders?page=2\", \"uri\": \"https://api.example.com/orders?page=2\"}")) {
            assertThat(descriptor("orders", numbered.formatted(next)))
                    .contains("@NextUrlPagination(next = \"/")
                    .doesNotContain("Guessed: `/", "/path");
            assertThat(Answer.of(numbered.formatted(next)).next()).isPresent();
        }
    }

    @Test
    void any_other_address_of_something_next_is_a_guess() {
        assertThat(descriptor("orders", "{\"data\": " + ROWS + ", \"next_batch\": \"https://api.example.com/o?b=2\"}"))
                .contains(
                        "@NextUrlPagination(next = \"/next_batch\")",
                        "Guessed: `/next_batch` is the address of the next page.");
    }

    @Test
    void a_day_is_no_place_of_a_page() {
        String request = "events?after=2024-01-01&page=1&per_page=100";

        assertThat(descriptor(request, ROWS))
                .contains(
                        "@GET(\"events\")",
                        "@PageNumberPagination(param = \"page\", sizeParam = \"per_page\", size = 100)")
                .doesNotContain("Keyset");
        for (String name : List.of("from", "start", "since", "token", "page", "cursor", "first")) {
            assertThat(descriptor("events?" + name + "=2024-01-01", "{\"data\": " + ROWS + "}"))
                    .contains("@GET(\"events\")", "@SinglePage", "Not sent: " + name + ".");
        }
        assertThat(descriptor(request, "{\"data\": " + ROWS + "}")).contains("@PageNumberPagination(param = \"page\"");
        assertThat(descriptor(request, Answer.of(ROWS, Optional.of("https://api.example.com/v1/events?page=2"))))
                .contains("@LinkHeaderPagination(sizeParam = \"per_page\", size = 100)");
    }

    @Test
    void a_place_that_was_only_null_leads_to_the_next_page_with_a_guess() {
        String onlyNull = "although it was only null";

        assertThat(descriptor(
                        "orders", "{\"count\": 2, \"next\": null, \"previous\": null, \"results\": " + ROWS + "}"))
                .contains(
                        "@NextUrlPagination(next = \"/next\")",
                        "Guessed: `/next` is the address of the next page, " + onlyNull);
        assertThat(descriptor("orders", "{\"data\": " + ROWS + ", \"next_cursor\": null, \"has_more\": false}"))
                .contains(
                        "@CursorPagination(token = \"/next_cursor\", param = \"cursor\", hasMore = \"/has_more\")",
                        "Guessed: `/next_cursor` names the next page, " + onlyNull);
        assertThat(descriptor("orders", "{\"data\": " + ROWS + ", \"next_url\": null}"))
                .contains("@NextUrlPagination(next = \"/next_url\")", onlyNull);
        assertThat(descriptor("orders", "{\"data\": " + ROWS + ", \"next\": null}"))
                .contains("@NextUrlPagination(next = \"/next\")", onlyNull);
        assertThat(descriptor("orders", "{\"data\": " + ROWS + ", \"marker\": null}"))
                .contains("@CursorPagination(token = \"/marker\", param = \"marker\")", onlyNull);
    }

    @Test
    void a_null_is_less_than_a_number_of_pages_and_nothing_where_more_follow() {
        assertThat(descriptor(
                        "orders",
                        "{\"data\": " + ROWS
                                + ", \"page\": 1, \"total_pages\": 1, \"next_page\": null, \"prev_page\": null}"))
                .contains("@PageNumberPagination(param = \"page\")");
        assertThat(descriptor("orders", "{\"data\": " + ROWS + ", \"cursor\": null, \"has_more\": true}"))
                .contains("@KeysetPagination(last = \"/id\"");
    }

    @Test
    void one_page_is_not_all_where_the_answer_says_that_more_follow() {
        assertThat(descriptor("orders", "{\"data\": [{\"name\": \"a\"}], \"has_more\": true}"))
                .contains("One answer holds everything, although `/has_more` says true");
    }

    @Test
    void a_list_that_was_chosen_among_others_is_a_guess() {
        assertThat(descriptor("catalog", "{\"customers\": [{\"id\": 1}], \"products\": [{\"id\": 1}, {\"id\": 2}]}"))
                .contains(
                        "@Records(\"/products\")",
                        "Guessed: The rows lie at `/products`; `/customers` is another list.");
    }
}
