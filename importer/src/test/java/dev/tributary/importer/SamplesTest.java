package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.importer.api.AuthMethod;
import dev.tributary.importer.api.Credential;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.samples.Answer;
import dev.tributary.importer.samples.Sample;
import dev.tributary.importer.samples.SampledApi;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers become. */
class SamplesTest {
    private static final Sample ORDERS = kept("orders", """
            {"data": [
              {"id": 1, "state": "open", "total": 12.5, "paid": true, "created_at": "2026-01-01T10:00:00Z",
               "updated_at": "2026-01-02T10:00:00.123+01:00", "due": "2026-02-01", "shown": "2026-01-01T10:00:00",
               "seen_at": 1767225600, "address": {"city": "Oslo", "zip": null}, "lines": [{"sku": "a", "n": 1}],
               "tags": ["x"], "code": 7, "weights": {"2026-01-01": 1.5, "2026-01-02": 2}, "note": null}],
             "next_cursor": "abc", "has_more": true}
            """, """
            {"data": [
              {"id": 9007199254740993, "state": null, "total": 3, "created_at": "2026-01-03T10:00:00Z",
               "address": {"city": "Rome", "zip": "00100", "street": "Via"}, "lines": [], "tags": [], "code": "b",
               "updated_at": "2026-01-03T10:00:00Z"}],
             "next_cursor": null, "has_more": false}
            """);

    private static Sample kept(String table, String... answers) {
        return Sample.kept(table, Arrays.stream(answers).map(Answer::of).toList());
    }

    private static Sample asked(String table, Map<String, String> query, String... answers) {
        return new Sample(
                table,
                table,
                query,
                true,
                Arrays.stream(answers).map(Answer::of).toList());
    }

    private static Project project(String source, Sample... samples) {
        SampledApi api = new SampledApi("Shop", Optional.of("https://api.example.com/v1"), List.of(), List.of(samples));
        return SampleImport.of(api).project("sampled." + source, source);
    }

    /** The descriptor, each run of white space being a space. */
    private static String descriptor(Sample... samples) {
        return project("shop", samples)
                .descriptor()
                .replaceAll("\\s*// ", " // ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void values_of_all_answers_tell_the_types() {
        assertThat(descriptor(ORDERS))
                .contains(
                        "record Order( Long id, String state, Double total, Boolean paid, Instant createdAt, Instant updatedAt,"
                                + " LocalDate due, LocalDateTime shown, @WireFormat(Wire.EPOCH_SECONDS) Instant seenAt,"
                                + " Address address, List<Line> lines, List<String> tags, Object code, Object weights,"
                                + " Object note) {}",
                        "record Address(String city, String zip, String street) {}",
                        "record Line(String sku, Long n) {}",
                        "@param code The samples have numbers and texts.",
                        "@param weights An object whose names are values.",
                        "@param note The samples have only null.",
                        "// Guessed: `seen_at` counts seconds since 1970.");
    }

    @Test
    void what_is_around_the_rows_tells_the_pages() {
        assertThat(descriptor(ORDERS))
                .contains(
                        "@Records(\"/data\")",
                        "@CursorPagination(token = \"/next_cursor\", param = \"cursor\", hasMore = \"/has_more\")",
                        "// Guessed: `cursor` asks for the page that `/next_cursor` names.",
                        "// Guessed: The request is `GET orders`.");
        assertThat(descriptor(
                        kept("a", "{\"results\": [{\"id\": 1}], \"next\": \"https://api.example.com/a?page=2\"}")))
                .contains("@NextUrlPagination(next = \"/next\")");
        assertThat(descriptor(kept("a", "{\"items\": [{\"id\": 1}], \"nextPageToken\": \"x\"}")))
                .contains("@CursorPagination(token = \"/nextPageToken\", param = \"pageToken\")");
        assertThat(
                        descriptor(
                                kept(
                                        "a",
                                        "{\"items\": [{\"id\": 1}], \"meta\": {\"current_page\": 1, \"per_page\": 15, \"total\": 40}}")))
                .contains("@PageNumberPagination(param = \"page\", sizeParam = \"per_page\", size = 15)");
        assertThat(descriptor(kept("a", "{\"content\": [{\"id\": 1}], \"number\": 0, \"size\": 20, \"last\": false}")))
                .contains(
                        "@PageNumberPagination(param = \"page\", first = 0, sizeParam = \"size\", size = 20, done = \"/last\")");
        assertThat(descriptor(
                        kept("a", "{\"values\": [{\"id\": 1}], \"startAt\": 0, \"maxResults\": 50, \"isLast\": true}")))
                .contains(
                        "@OffsetPagination(param = \"startAt\", sizeParam = \"maxResults\", size = 50, done = \"/isLast\")");
        assertThat(descriptor(kept("a", "{\"data\": [{\"id\": \"x\"}], \"has_more\": true}")))
                .contains("@KeysetPagination(last = \"/id\", param = \"starting_after\", hasMore = \"/has_more\")");
        assertThat(descriptor(kept("a", """
                        {"entry": [{"id": 1}], "links": [{"relation": "self", "url": "x"}, {"relation": "next", "url": "y"}]}
                        """))).contains("@NextUrlPagination(next = \"/links/[relation=next]/url\")");
        assertThat(descriptor(kept("a", "{\"data\": [{\"id\": 1}], \"total\": 90}")))
                .contains("@SinglePage", "`/total` says 90 and an answer has 1 rows");
        Sample linked = new Sample(
                "a",
                "a",
                Map.of("per_page", "2"),
                true,
                List.of(Answer.of("[{\"id\": 1}]", Optional.of("https://api.example.com/a?page=2"))));
        assertThat(descriptor(linked)).contains("@LinkHeaderPagination(sizeParam = \"per_page\", size = 2)");
    }

    @Test
    void what_was_asked_is_sent_again_unless_it_asks_for_pages_or_times() {
        Sample sample = asked(
                "orders",
                new TreeMap<>(Map.of(
                        "state", "open,closed", "page", "1", "limit", "20", "updated_since", "2026-01-01T00:00:00Z")),
                "[{\"id\": 1, \"updated_at\": \"2026-01-02T10:00:00Z\"}]");

        assertThat(descriptor(sample))
                .contains(
                        "@GET(\"orders?state=open,closed\")",
                        "@PageNumberPagination(param = \"page\", sizeParam = \"limit\", size = 20)",
                        "@Incremental(cursor = \"updated_at\")",
                        "@CursorStart @Query(\"updated_since\") Instant updatedSince")
                .doesNotContain("The request is");
    }

    @Test
    void what_asks_for_a_page_is_sent_once() {
        Sample sample = asked(
                "issues",
                new TreeMap<>(Map.of("startAt", "0", "maxResults", "50", "jql", "a = b")),
                "{\"startAt\": 0, \"maxResults\": 50, \"total\": 90, \"issues\": [{\"id\": 1}]}");

        assertThat(descriptor(sample))
                .contains(
                        "@GET(\"issues?jql=a%20%3D%20b\")",
                        "@OffsetPagination(param = \"startAt\", sizeParam = \"maxResults\", size = 50)");
    }

    @Test
    void a_key_is_held_against_the_rows() {
        String rows = "[{\"id\": %s, \"n\": 1, \"ref\": \"a\"}, {\"id\": %s, \"n\": 1, \"ref\": \"b\"}]";

        assertThat(descriptor(kept("a", rows.formatted("1", "2"), rows.formatted("1", "3"))))
                .contains("primaryKey = \"id\"")
                .doesNotContain("identifies");
        assertThat(descriptor(kept("a", rows.formatted("1", "1"))))
                .contains("primaryKey = \"ref\"", "Guessed: `ref` identifies a row", "`id` does not");
        assertThat(descriptor(kept("a", "[{\"id\": 1}, {\"id\": 1}]")))
                .contains("primaryKey = \"id\"", "Guessed: A row needs more than `id`", "Name several columns");
    }

    @Test
    void rows_are_found_where_names_do_not_tell_and_in_objects_by_id() {
        assertThat(descriptor(
                        kept("orders", "{\"foo\": [{\"id\": 1}], \"bar\": [{\"x\": 1}, {\"x\": 2}], \"baz\": 1}")))
                .contains("@Records(\"/bar\")");
        assertThat(descriptor(kept("orders", "{\"17\": {\"name\": \"a\"}, \"18\": {\"name\": \"b\"}}")))
                .contains("@Records(\"/*\")", "@MapKey String key", "primaryKey = \"key\"");
        assertThat(descriptor(kept("tags", "[\"a\", \"b\"]")))
                .contains("record Tag(@At(\"\") String value) {}", "Guessed: `value` identifies a row.");
    }

    @Test
    void what_is_no_list_is_told() {
        assertThatThrownBy(() -> project("shop", kept("order", "{\"id\": 1, \"lines\": [{\"sku\": \"a\"}]}")))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("`order` make no table")
                .hasMessageContaining("[{...}, {...}]");
        assertThatThrownBy(() -> project("shop", kept("orders", "[]"))).hasMessageContaining("`orders` make no table");
        assertThatThrownBy(() -> Answer.of("<html>")).hasMessageContaining("no JSON");
        assertThatThrownBy(() -> Answer.of("12")).hasMessageContaining("no JSON");
    }

    @Test
    void an_answer_is_one_json_value_and_nothing_else() {
        for (String each : List.of("data: &a [*a]", "data:\n- id: 1\n", "")) {
            assertThatThrownBy(() -> Answer.of(each))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageContaining("no JSON object");
        }
        assertThatThrownBy(() -> Answer.of("{\"id\": 1}\n{\"id\": 2}\n"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("Something follows its first value (line 2)");
        assertThatThrownBy(() -> Answer.of("[{\"id\": 1}] and more"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("It is no JSON");
        assertThat(Answer.of("\ufeff [1] \n").body().isArray()).isTrue();
    }

    @Test
    void arrays_within_arrays_are_any_json_where_they_lie_deep() {
        String deep = "[".repeat(400) + "1" + "]".repeat(400);

        assertThat(descriptor(kept("orders", "[{\"id\": 1, \"deep\": " + deep + ", \"flat\": [[1]]}]")))
                .contains("List<Object>", "List<List<Long>> flat")
                .doesNotContain("List<".repeat(12));
    }

    @Test
    void every_descriptor_compiles_without_a_warning(@TempDir Path directory) {
        SampledApi known = new SampledApi(
                "Shop",
                Optional.empty(),
                List.of(new AuthMethod("default", "", List.of(new Credential.HeaderKey("X-Key")))),
                List.of(ORDERS));
        List<Project> projects = Stream.concat(
                        Stream.of(SampleImport.of(known).project("sampled.known", "known")),
                        Stream.of(
                                project("orders", ORDERS),
                                project(
                                        "map",
                                        kept("orders", "{\"17\": {\"name\": \"a\"}, \"18\": {\"name\": \"b\"}}")),
                                project("values", kept("tags", "[\"a\", \"b\"]")),
                                project("odd", kept("a", """
                                        [{"a": 1, "A": 2, "class": {}, "": 3, "x": [[1, 2], [3]], "y": [{"z": []}], "u": 18446744073709551615,
                                          "v": 123456789012345678901234567890, "w": [1, "a"], "q\\"uote": 1}]
                                        """)),
                                project(
                                        "two",
                                        kept("orders", "[{\"id\": 1, \"by\": {\"id\": 1}}]"),
                                        kept("users", """
                                        [{"id": 1, "by": {"id": 1}, "name": "n"}]
                                        """))))
                .toList();

        assertThat(Imported.compile(projects, directory)).isEmpty();
    }

    @Test
    void a_path_with_a_slash_at_the_end_passes_the_conformance_suite(@TempDir Path directory) {
        Sample orders = new Sample("orders", "orders/", Map.of("all", ""), true, ORDERS.answers());
        Project project = project("slash", orders);
        assertThat(project.descriptor()).contains("@GET(\"orders/?all=\")");
        assertThat(Imported.compile(List.of(project), directory)).isEmpty();

        assertThat(Conformance.of(project, directory.resolve("classes")).failures())
                .isEmpty();
    }

    @Test
    void what_is_sampled_passes_the_conformance_suite(@TempDir Path directory) {
        Project project = project("shop", ORDERS);
        assertThat(Imported.compile(List.of(project), directory)).isEmpty();

        assertThat(Conformance.of(project, directory.resolve("classes")).failures())
                .isEmpty();
    }
}
