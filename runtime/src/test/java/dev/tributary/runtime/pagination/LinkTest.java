package dev.tributary.runtime.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a?x=1,2;3>; rel=\"next\"",
                "<b>; rel=prev, <a?x=1,2;3>;rel=next",
                "<b>;rel=\"last\";title=\"x, <c>; rel=next\", <a?x=1,2;3> ; title=\"\\\"next\\\"\" ; REL=\"first NEXT\"",
                "<b>; rel=\"prev\"; rel=\"next\", <a?x=1,2;3>; rel=next; rel=prev",
                ", ,<a?x=1,2;3>;crossorigin; rel=\"next\""
            })
    void the_next_link_is_found(String field) {
        assertThat(Link.target(List.of("<z>; rel=up", field), "next")).contains("a?x=1,2;3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a; rel=next", "<a>", "<a>; rel=nextish", "<a; rel=next", "<a>; title=next"})
    void where_there_is_no_next_link_none_is_found(String field) {
        assertThat(Link.target(List.of(field), "next")).isEmpty();
    }

    @Property
    void any_field_of_links_gives_the_first_of_the_relation(@ForAll("links") List<OneLink> links) {
        String field = String.join(", ", links.stream().map(OneLink::text).toList());
        assertThat(Link.target(List.of(field), "next"))
                .isEqualTo(links.stream()
                        .filter(link -> link.rel().equals("next"))
                        .map(OneLink::target)
                        .findFirst());
    }

    @Property
    void any_text_at_all_is_survived(@ForAll String field) {
        assertThat(Link.target(List.of(field), "next")).isNotNull();
    }

    record OneLink(String target, String rel, String title) {
        String text() {
            return "<" + target + ">; title=\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"; rel=" + rel;
        }
    }

    @Provide
    Arbitrary<List<OneLink>> links() {
        return Combinators.combine(
                        Arbitraries.strings().withChars("abc/?&=,;").ofMaxLength(10),
                        Arbitraries.of("next", "prev", "last"),
                        Arbitraries.strings().withChars("ab\\\",;<>=").ofMaxLength(10))
                .as(OneLink::new)
                .list()
                .ofMaxSize(5);
    }
}
