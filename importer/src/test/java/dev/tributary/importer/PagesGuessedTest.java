package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters and responses that only look as if they told how pages follow: what is read then is guessed aloud, or no table. */
class PagesGuessedTest {
    private static final String HEAD = """
            openapi: 3.0.3
            info: {title: Shop}
            paths:
              /orders:
                get:
                  parameters: [%s]
                  responses: {200: {content: {application/json: {schema: %s}}}}
            """;
    private static final String ROWS = "{type: array, items: {properties: {id: {type: integer}, at: {type: string}}}}";

    private static Imported orders(String parameters, String response) {
        StringBuilder all = new StringBuilder();
        for (String parameter : parameters.split(" ", -1)) {
            String[] parts = parameter.split(":", -1);
            all.append(all.isEmpty() ? "" : ", ")
                    .append("{name: ")
                    .append(parts[0])
                    .append(", in: query, schema: {type: ")
                    .append(parts[1].replace("=", ", default: ").replace(">", ", minimum: "))
                    .append("}}");
        }
        return Imported.of("shop", HEAD.formatted(all, response));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            skip:integer                       | @OffsetPagination(param = "skip")
            skip:integer limit:integer         | @OffsetPagination(param = "skip", sizeParam = "limit"
            from:integer=0 size:integer        | @OffsetPagination(param = "from", sizeParam = "size"
            pageNumber:integer=1 size:integer  | @PageNumberPagination(param = "pageNumber", sizeParam = "size"
            """)
    void what_the_document_says_is_not_guessed_but_for_names_that_other_things_have(String parameters, String pages) {
        assertThat(orders(parameters, ROWS).descriptor()).contains(pages);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            startAt:integer                    | `startAt` says how many rows to skip, 0 for the first page.
            startIndex:integer count:integer   | `startIndex` says how many rows to skip, 0 for the first page.
            skip:string limit:string           | `skip` says how many rows to skip, 0 for the first page.
            from:integer>0 size:integer        | `from` says how many rows to skip, 0 for the first page.
            pageNumber:string pageSize:string  | `pageNumber` counts from 1.
            """)
    void numbers_are_known_by_their_names(String parameters, String guess) {
        assertThat(orders(parameters, ROWS).descriptor())
                .contains("// Guessed: " + guess)
                .doesNotContain("@SinglePage");
    }

    @ParameterizedTest
    @CsvSource({
        "startIndex:integer>1 count:integer",
        "startIndex:integer=1 count:integer",
        "first:integer>1 limit:integer",
        "page:string",
        "offset:string limit:integer",
        "p:string limit:integer"
    })
    void pages_that_nobody_knows_how_to_ask_for_make_no_table(String parameters) {
        Imported orders = orders(parameters, ROWS);

        assertThat(orders.document().tables()).isEmpty();
        assertThat(orders.document().findings().refused()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"from:integer limit:integer", "start:integer limit:integer"})
    void a_time_is_no_offset(String parameters) {
        assertThat(orders(parameters, ROWS).descriptor())
                .contains("// Guessed: One response holds everything: `limit` is all that is said of pages.")
                .doesNotContain("@OffsetPagination");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next: {type: string, format: uri}, previous: {type: string, format: uri} | @NextUrlPagination(next = "/next")
            next: {type: string}, prev: {type: string}                               | @NextUrlPagination(next = "/next")
            next: {type: string}                                                     | @CursorPagination(token = "/next", param = "cursor")
            """)
    void an_address_is_not_sent_as_a_token(String places, String pages) {
        assertThat(orders("cursor:string", "{properties: {" + places + ", results: " + ROWS + "}}")
                        .descriptor())
                .contains(pages);
    }
}
