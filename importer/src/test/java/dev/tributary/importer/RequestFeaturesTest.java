package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each feature of paths, parameters, responses, servers and credentials becomes. {@link FeaturesTest} compiles all of it. */
class RequestFeaturesTest {

    @Test
    void parameters_of_paths_hold_for_their_operations_unless_these_say_otherwise() {
        assertThat(Imported.of("parameters.yaml").descriptor())
                .contains(
                        "// Not sent: filter, q.",
                        "@PageNumberPagination(param = \"page\", sizeParam = \"per_page\", size = 10)",
                        "@TableOption(description = \"Whose orders\") @Path(\"tenant\") String tenant, "
                                + "@TableOption(defaultValue = \"eu\") @Header(\"X-Region\") String xRegion, "
                                + "@TableOption(join = \",\") @Query(\"fields\") List<String> fields, "
                                + "@TableOption @Query(\"tags\") List<String> tags",
                        "@GET(\"reports/{year}.{month}/lines\")")
                .doesNotContain("Accept", "session", "counts from");
    }

    @Test
    void variables_of_the_server_are_connection_options() {
        assertThat(Imported.of("servers_variables.yaml").descriptor())
                .contains(
                        "baseUrl = \"https://{account_name}.{region}.example.com/{base_path}\"",
                        "@ConnectionOption(name = \"account_name\", description = \"The account's name\","
                                + " defaultValue = \"demo\")",
                        "@ConnectionOption(name = \"region\", defaultValue = \"eu\")",
                        "@ConnectionOption(name = \"base_path\", defaultValue = \"v2\")");
    }

    @Test
    void what_other_servers_answer_is_no_table() {
        assertThat(Imported.of("servers_paths.yaml").descriptor())
                .contains("baseUrl = \"https://api.example.com\"", "@GET(\"items\")", "@GET(\"parts\")")
                .doesNotContain("uploads", "exports");
    }

    @Test
    void json_of_any_success_is_read_and_nothing_else() {
        Imported responses = Imported.of("responses.yaml");
        assertThat(responses.document().tables())
                .extracting(dev.tributary.importer.table.Table::name)
                .containsExactlyInAnyOrder("anythings", "charsets", "defaults", "partials", "ranges", "vendors");
        assertThat(responses.descriptor())
                .contains("// The document calls it deprecated. @Table(primaryKey = \"id\") @GET(\"defaults\")");
    }

    @Test
    void other_methods_callbacks_webhooks_links_and_examples_read_nothing() {
        Imported ignored = Imported.of("ignored.yaml");
        assertThat(ignored.document().operations()).isEqualTo(4);
        assertThat(ignored.document().findings().lists()).isEqualTo(1);
        assertThat(ignored.descriptor()).contains("@GET(\"items\") List<Item> items();", "record Item(Long id) {}");
    }

    @Test
    void a_key_among_the_parameters_is_a_credential_and_no_option_of_tables() {
        assertThat(Imported.of("keys.yaml").descriptor())
                .contains(
                        "// Guessed: `token`, which is described as a parameter, is the key of whoever asks.",
                        "@ApiKey(query = \"token\")",
                        "// Guessed: `X-Api-Key`, which the source demands, is not sent",
                        "List<Item> parts();")
                .doesNotContain("@TableOption");
    }

    @Test
    void one_thing_with_a_list_in_it_is_no_table_and_one_request_is_one() {
        Imported things = Imported.of("things.yaml");
        assertThat(things.document().findings().refused()).isEmpty();
        assertThat(things.document().tables())
                .extracting(dev.tributary.importer.table.Table::name)
                .containsExactly("files");
        assertThat(things.descriptor())
                .contains("// Guessed: `page` counts from 1.", "@PageNumberPagination(param = \"page\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            auth_bearer.yaml    | @BearerToken
            auth_cookie.yaml    | @ApiKey(header = "Cookie", value = "JSESSIONID={api_key}")
            auth_operation.yaml | @ApiKey(header = "X-Key")
            auth_optional.yaml  | @BearerToken
            auth_reference.yaml | @BasicAuth
            """)
    void credentials_of_each_kind_are_annotations(String file, String annotation) {
        assertThat(Imported.of(file).descriptor())
                .contains(annotation + " @SinglePage")
                .doesNotContain("Guessed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            auth_digest.yaml   | `login` has the scheme `digest`
            auth_implicit.yaml | `login` has no token endpoint for a client or a stored login
            auth_openid.yaml   | `login` is OpenID Connect
            auth_password.yaml | `login` has no token endpoint for a client or a stored login
            auth_tls.yaml      | `certificate` is a kind of credentials that requests cannot carry
            """)
    void credentials_that_no_annotation_says_are_a_bearer_token_with_a_word(String file, String guess) {
        assertThat(Imported.of(file).descriptor()).contains("// Guessed: " + guess, "@BearerToken @SinglePage");
    }
}
