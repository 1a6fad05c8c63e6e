package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each feature of schemas becomes. {@link FeaturesTest} compiles all of it. */
class SchemaFeaturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"json_3_0.json", "json_3_1.json"})
    void json_of_both_versions_is_read(String file) {
        assertThat(Imported.of(file).descriptor())
                .contains(
                        "@Table(primaryKey = \"id\") @GET(\"items\") List<Item> items();",
                        "record Item(Long id, String name) {}");
    }

    @Test
    void references_lead_to_schemas_parameters_responses_headers_and_paths_over_any_number_of_steps() {
        assertThat(Imported.of("references.yaml").descriptor())
                .contains(
                        "@GET(\"books\") @PageNumberPagination(param = \"page\", sizeParam = \"limit\", size = 30)",
                        "@GET(\"libraries\") @LinkHeaderPagination List<Library> libraries()",
                        "@GET(\"authors\") List<Author> authors()",
                        "record Author(Long id, String name) {}",
                        "/** * @param author Who wrote it */ record Book(Long id, Author author, Room first) {}",
                        "record Library(Long id, List<Room> rooms) {}",
                        "record Room(Long floor) {}");
    }

    @Test
    void all_of_merges_and_one_of_and_any_of_have_the_fields_of_each() {
        assertThat(Imported.of("compositions.yaml").descriptor())
                .contains(
                        "@GET(\"measures\") @Records(\"/measures\")",
                        "record Pet(Long id, String kind, Boolean indoor, Double weight) {}",
                        "record Payment(String id, Double amount, Card card) {}",
                        "record Card(String last4, String brand) {}",
                        "@param target Any JSON: it is of several kinds.",
                        "record Measure(Long id, Double value, String at, Object target, List<String> tags, Object not) {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nullable_3_0.yaml", "nullable_3_1.yaml"})
    void what_can_be_null_has_the_type_that_it_would_have_anyway(String file) {
        assertThat(Imported.of(file).descriptor())
                .contains(
                        "record Item(Long id, String name, String level, Owner owner, List<String> tags) {}",
                        "record Owner(String name) {}");
    }

    @Test
    void enums_are_of_the_type_of_their_values_and_limit_options() {
        assertThat(Imported.of("enums.yaml").descriptor())
                .contains(
                        "@GET(\"jobs?kind=full&state=all\")",
                        "@TableOption(defaultValue = \"date\", allowed = {\"name\", \"date\"}) @Query(\"sort\") String sort",
                        "String id, String state, Long priority, Double weight, Boolean hidden, Object mixed, "
                                + "String sort, List<String> states");
    }

    @Test
    void formats_say_more_than_types() {
        assertThat(Imported.of("formats.yaml").descriptor())
                .contains(
                        "String id, Long int32, Long int64, Long int64Text,",
                        "@Decimal(precision = 38, scale = 18) BigDecimal decimal, Instant dateTime, LocalDate date, "
                                + "@WireFormat(Wire.EPOCH_SECONDS) Instant unixTime,",
                        "byte[] byteValue, byte[] base64, String binary, String email, String uri, String time, "
                                + "String duration, String unknown");
    }

    @Test
    void what_is_within_itself_ends_in_any_json_with_a_note() {
        assertThat(Imported.of("recursion.yaml").descriptor())
                .contains(
                        "@param next Any JSON: Node within itself. */ record Node(Long id, Object next, Object named) {}",
                        "@param lead Any JSON: Employee within itself. */ record Team(String name, Object lead) {}",
                        "record Employee(Long id, Team team) {}",
                        "record Rule(Long id, List<Object> parts) {}");
    }

    @Test
    void additional_properties_are_any_json_and_the_known_ones_columns() {
        assertThat(Imported.of("additional_properties.yaml").descriptor())
                .contains(
                        "record Item(Long id, Object texts, Object open, Object empty, Object things, Known known) {}",
                        "record Known(Long size) {}",
                        "@GET(\"rates\") @Records(\"/*\") List<Rate> rates()",
                        "record Rate(Double rate, @MapKey String key) {}");
    }

    @Test
    void what_is_only_ever_sent_is_no_column() {
        assertThat(Imported.of("responses.yaml").descriptor()).contains("record Anything(Long id, String name) {}");
    }

    @Test
    void examples_tell_what_schemas_do_not() {
        assertThat(Imported.of("examples.yaml").descriptor())
                .contains(
                        "@CursorPagination(token = \"/response_metadata/next_cursor\", param = \"cursor\")",
                        "@GET(\"apps\") @Records(\"/apps\") List<App> apps()",
                        "record App(Long id, String name, String more) {}",
                        "@param id Known from an example alone.",
                        "String id, Long age, Double weight, Boolean ok, List<String> tags, Object none, Role role");
    }

    @Test
    void anchors_and_merges_of_yaml_are_followed() {
        assertThat(Imported.of("anchors.yaml").descriptor())
                .contains("record Item(Long id, String name) {}", "record Part(Double size, Long id, String name) {}");
    }
}
