package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where a response can say what leads to the next page. */
final class PagePlacesTest {

    @Test
    void one_of_several_links_is_chosen_by_a_member() {
        assertThat(messages("/links/[rel=next]/href", "")).isEmpty();
    }

    @Test
    void a_place_that_would_be_several_is_refused() {
        assertThat(messages("/links/*/href", ""))
                .singleElement()
                .asString()
                .contains("[T-POINTER]", "`/links/*/href`", "`*` leads to several places");
    }

    @Test
    void xml_has_no_links_to_choose_among() {
        assertThat(messages("/links/[rel=next]/href", "@Payload(Format.XML) "))
                .singleElement()
                .asString()
                .contains("[T-POINTER]", "XML has no elements that `[k=v]` could choose");
    }

    private static List<String> messages(String next, String payload) {
        return Descriptors.compile(Descriptors.source("p.Shop", """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @NoAuth
                @NextUrlPagination(next = "%s")
                public interface Shop {
                  %s@Records("/items") @GET("items") List<Item> items();
                  record Item(@Key long id, String name) {}
                }
                """.formatted(next, payload))).errors().stream()
                .map(error -> error.getMessage(Locale.ENGLISH))
                .toList();
    }
}
