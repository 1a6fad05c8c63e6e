package dev.tributary.runtime.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
                ", ,<a?x=1,2;3>;crossorigin; rel=\"next\"",
                "<a?x=1,2;3>\t;\trel = next",
                "<a?x=1,2;3> ; rel= \"next\" ",
                "< a?x=1,2;3 >;rel=next;",
                "<a?x=1,2;3>;rel=\"ne\\xt\"",
                "<b>;rel;title,<a?x=1,2;3>;rel=next"
            })
    void the_next_link_is_found(String field) {
        assertThat(Link.target(List.of("<z>; rel=up", field), "next")).contains("a?x=1,2;3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a; rel=next",
                "<a>",
                "<a>; rel=nextish",
                "<a; rel=next",
                "<a>; title=next",
                "<a>; rel=",
                "<a>; rel",
                "<a>;",
                "<",
                "<a>; rel=\"next\\"
            })
    void where_there_is_no_next_link_none_is_found(String field) {
        assertThat(Link.target(List.of(field), "next")).isEmpty();
    }

    /** RFC 8288 allows white space, quotes, case and several relations wherever they stand; and several fields. */
    @Property
    void any_fields_of_links_give_the_first_of_the_relation(
            @ForAll("links") List<OneLink> links, @ForAll("links") List<OneLink> others, @ForAll boolean tight) {
        String separator = tight ? "," : " ,\t ,";
        List<String> fields = Stream.of(links, others)
                .map(field ->
                        String.join(separator, field.stream().map(OneLink::text).toList()))
                .toList();
        assertThat(Link.target(fields, "next"))
                .isEqualTo(Stream.concat(links.stream(), others.stream())
                        .filter(link -> link.rels().contains("next"))
                        .map(OneLink::target)
                        .findFirst());
    }

    @Property
    void any_text_at_all_is_survived(@ForAll String field) {
        assertThat(Link.target(List.of(field), "next")).isNotNull();
    }

    /** How a link is written, besides what it says. */
    record Style(String space, boolean quoted, boolean capitals, boolean titleFirst) {}

    record OneLink(String target, List<String> rels, String title, Style style) {
        String text() {
            String rel = String.join(" ", rels);
            String name = style.capitals() ? "REL" : "rel";
            String quoted = rels.size() > 1 || style.quoted() ? '"' + rel + '"' : rel;
            String relation = name + style.space() + "=" + style.space() + quoted;
            String titled = "title=\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            String separator = style.space() + ";" + style.space();
            return "<" + target + ">" + separator
                    + (style.titleFirst() ? titled + separator + relation : relation + separator + titled);
        }
    }

    @Provide
    Arbitrary<List<OneLink>> links() {
        Arbitrary<Style> styles = Combinators.combine(
                        Arbitraries.of("", " ", "\t", "  "),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Style::new);
        return Combinators.combine(
                        Arbitraries.strings().withChars("abc/?&=,;").ofMaxLength(10),
                        Arbitraries.of("next", "prev", "last", "first")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.strings().withChars("ab\\\",;<>=").ofMaxLength(10),
                        styles)
                .as(OneLink::new)
                .list()
                .ofMaxSize(5);
    }
}
