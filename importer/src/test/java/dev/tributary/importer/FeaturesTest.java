package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each feature of the standard becomes. */
class FeaturesTest {

    @Test
    void every_document_becomes_a_descriptor_that_compiles_without_a_warning(@TempDir Path directory) {
        assertThat(Imported.compile(
                        Imported.files().stream()
                                .map(file -> Imported.of(file).project())
                                .toList(),
                        directory))
                .isEmpty();
    }

    @Test
    void lists_are_root_arrays_arrays_of_values_and_maps_but_not_single_things() {
        assertThat(Imported.of("arrays.yaml").descriptor())
                .contains(
                        "@Table(primaryKey = \"id\") @GET(\"items\") List<Item> items();",
                        "record Tag(@At(\"\") String value) {}",
                        "@GET(\"regions\") @Records(\"/*\")",
                        "@Table(primaryKey = \"key\")",
                        "@MapKey String key")
                .doesNotContain("{id}");
    }

    @Test
    void types_and_formats_of_both_dialects_become_java_types() {
        assertThat(Imported.of("types.yaml").descriptor())
                .contains(
                        "naming = Naming.CAMEL_CASE",
                        "String id, Long count, Long big, @Decimal(precision = 38, scale = 18) BigDecimal price, Double rate, "
                                + "Boolean flag, Instant at, LocalDate day, @WireFormat(Wire.EPOCH_SECONDS) Instant seen, "
                                + "byte[] image, String level, String mode, Object labels, Object free, Object any, "
                                + "Object mixed, List<Instant> listOfTimes, Nested nested",
                        "record Nested(String a, List<B> b) {}");
    }

    @Test
    void names_are_made_of_what_java_allows_and_stay_apart() {
        assertThat(Imported.of("names.yaml").descriptor())
                .contains(
                        "@Table(name = \"class\", primaryKey = \"id\") @GET(\"class\")",
                        "@Table(name = \"notify\", primaryKey = \"id\") @GET(\"notify\")",
                        "@JsonProperty(\"+1\") Long plus1",
                        "@JsonProperty(\"-1\") Long minus1",
                        "@JsonProperty(\"2nd\") String n2nd",
                        "@JsonProperty(\"@type\") String type, @JsonProperty(\"type\") String type2",
                        "@JsonProperty(\"createdAt\") String createdAt, @JsonProperty(\"created_at\") String createdAt2",
                        "@JsonProperty(\"名前\") String field",
                        "aItems()",
                        "bItems()")
                .doesNotContain("record List(", "record Table(", "record Instant(");
    }

    @Test
    void composed_schemas_are_merged_and_recursive_ones_end_in_any_json() {
        assertThat(Imported.of("schemas.yaml").descriptor())
                .contains(
                        "record Cat(Long id, String name, Boolean indoor, Owner owner) {}",
                        "Long id, Double radius, Double side",
                        "Long id, Object parent, List<Object> children, Object cover",
                        "@param parent Any JSON: Category within itself.");
    }

    @Test
    void pages_are_recognised_by_parameters_headers_and_fields() {
        Imported pages = Imported.of("pages.yaml");

        assertThat(pages.descriptor())
                .contains(
                        "@PageNumberPagination(param = \"page\", first = 0, sizeParam = \"per_page\", size = 50)",
                        "@OffsetPagination(param = \"offset\", sizeParam = \"limit\", size = 100)",
                        "@CursorPagination(token = \"/nextPageToken\", param = \"pageToken\", sizeParam = \"maxResults\","
                                + " size = 250)",
                        "@LinkHeaderPagination(sizeParam = \"per_page\", size = 100)",
                        "@NextUrlPagination(next = \"/next\")",
                        "// Guessed: The link to the next page is called `next`.",
                        "@NextUrlPagination(next = \"/links/[rel=next]/href\")",
                        "@KeysetPagination(last = \"/id\", param = \"starting_after\", sizeParam = \"limit\", size = 100,"
                                + " hasMore = \"/has_more\")",
                        "@Records(\"/data/rows\") @CursorPagination(token = \"/meta/next_cursor\", param = \"cursor\","
                                + " hasMore = \"/meta/has_more\")");
    }

    @Test
    void what_tells_of_more_pages_without_a_way_to_ask_for_them_is_no_table() {
        assertThat(Imported.of("pages.yaml").document().findings().refused())
                .extracting(each -> each.path())
                .containsExactlyInAnyOrder("lost", "structured", "texts", "told");
    }

    @Test
    void what_was_guessed_of_pages_is_said_and_what_the_document_says_is_not() {
        assertThat(Imported.of("pages.yaml").descriptor())
                .contains(
                        "// Guessed: `page` counts from 0. @Table(primaryKey = \"id\") @GET(\"numbered\")",
                        "@Table(primaryKey = \"id\") @GET(\"ones\") @PageNumberPagination(param = \"page\")",
                        "// Guessed: `/nextPage` is the address of the next page. @Table(primaryKey = \"id\") @GET(\"next\")",
                        "@NextUrlPagination(next = \"/nextPage\", sizeParam = \"pageSize\", size = 40)",
                        "// Guessed: `cursor` asks for the next page with `/next_cursor`: the document names no parameter",
                        "@CursorPagination(token = \"/next_cursor\", param = \"cursor\")",
                        "// Guessed: One response holds everything: `limit` is all that is said of pages. "
                                + "@Table(primaryKey = \"id\") @GET(\"sized?limit=500\")")
                .doesNotContain("`page` counts from 1.");
    }

    @Test
    void credentials_come_from_the_security_schemes() {
        assertThat(Imported.of("auth_basic.yaml").descriptor()).contains("@BasicAuth @SinglePage");
        assertThat(Imported.of("auth_header.yaml").descriptor()).contains("@ApiKey(header = \"X-Api-Key\")");
        assertThat(Imported.of("auth_query.yaml").descriptor()).contains("@ApiKey(query = \"api_key\")");
        assertThat(Imported.of("auth_client.yaml").descriptor())
                .contains("@OAuth2ClientCredentials(tokenUrl = \"https://auth.example.com/token\")");
        assertThat(Imported.of("auth_login.yaml").descriptor())
                .contains("@OAuth2RefreshToken(tokenUrl = \"https://auth.example.com/token\")");
        assertThat(Imported.of("auth_several.yaml").descriptor())
                .contains(
                        "@AuthMethod(name = \"token\", description = \"A token of one person.\", preferred = true)"
                                + " @BearerToken interface Token {}",
                        "@AuthMethod(name = \"app\") @ApiKey(header = \"X-App\", value = \"{x_app}\")"
                                + " @ApiKey(header = \"X-Key\", value = \"{x_key}\") interface App {}");
    }

    @Test
    void what_was_guessed_of_most_tables_alike_is_said_once() {
        Imported responses = Imported.of("same.yaml");

        assertThat(responses.descriptor())
                .contains(
                        "/** Four tables that are alike. */",
                        "displayName = \"Four tables that are alike\"",
                        "@BasicAuth interface BasicAuthMethod {}")
                .containsOnlyOnce("// Guessed of 4 tables: `page` counts from 1.")
                .doesNotContain("// Guessed: `page`")
                .contains("// Guessed: `code` identifies a row.");
        assertThat(responses.project().guesses())
                .containsExactly("4 tables: `page` counts from 1.", "`d`: `code` identifies a row.");
    }

    @Test
    void an_address_without_a_host_asks_the_connection_for_one() {
        assertThat(Imported.of("auth_basic.yaml").descriptor())
                .contains("baseUrl = \"https://{host}/v1\"", "@ConnectionOption(name = \"host\"");
    }

    @Test
    void changes_parents_options_and_states_are_proposed_with_a_word_where_they_are_guessed() {
        assertThat(Imported.of("shop.yaml").descriptor())
                .contains(
                        "@ConnectionOption(name = \"region\", description = \"Where the shop is\", defaultValue = \"eu\")",
                        "@Incremental(cursor = \"updated_at\") @GET(\"{shop}/orders?status=all\")",
                        "// Guessed: `updated_since` filters by `updated_at`",
                        "@TableOption(allowed = {\"EUR\", \"USD\"}) @Query(\"currency\") String currency",
                        "@CursorStart @Query(\"updated_since\") Instant updatedSince",
                        "@Parent(table = \"orders\", column = \"id\") @Path(\"order_id\") long orderId, "
                                + "@TableOption @Path(\"shop\") String shop",
                        "@Table(primaryKey = {\"order_id\", \"line\", \"id\"})",
                        "@FromParent(value = \"id\", table = \"lines\") Long line");
    }

    @Test
    void a_child_without_its_parent_takes_an_option_in_its_place() {
        OpenApiImport shop = Imported.of("shop.yaml").document();

        assertThat(shop.descriptor(shop.tables(java.util.Set.of("lines")), "imported.shop", "shop"))
                .contains("@TableOption @Path(\"order_id\") String orderId")
                .doesNotContain("@Parent");
    }

    @Test
    void a_row_that_is_too_wide_for_a_record_is_an_interface_of_accessors() {
        assertThat(Imported.of("wide.json").descriptor()).contains("interface Row {", "Long id();");
    }

    @Test
    void the_same_document_gives_the_same_project() {
        assertThat(Imported.of("shop.yaml").project().files())
                .isEqualTo(Imported.of("shop.yaml").project().files());
    }
}
