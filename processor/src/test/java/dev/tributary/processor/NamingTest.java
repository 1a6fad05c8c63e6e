package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fields are spelled on the wire. */
final class NamingTest {

    @ParameterizedTest
    @CsvSource({"SNAKE_CASE, created_at", "CAMEL_CASE, createdAt", "PASCAL_CASE, CreatedAt", "KEBAB_CASE, created-at"})
    void fields_follow_the_sources_naming_and_columns_do_not(String naming, String wireName) {
        String model = GoldenTest.generated(Descriptors.compile(Descriptors.source("p.Shop", """
                        @Source(name = "shop", baseUrl = "https://shop.example.com/v1/", naming = Naming.%s)
                        @NoAuth
                        @SinglePage
                        interface Shop {
                          @GET("items") List<Item> items();
                          record Item(@Key long id, String createdAt, @JsonProperty("its own") String other) {}
                        }
                        """.formatted(naming))))
                .get("META-INF/tributary/shop/model.json");

        assertThat(model)
                .contains(
                        "\"name\" : \"created_at\"",
                        "\"wireName\" : \"" + wireName + "\"",
                        "\"wireName\" : \"its own\"");
    }
}
