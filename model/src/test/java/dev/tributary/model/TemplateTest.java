package dev.tributary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateTest {

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> literal =
                Arbitraries.strings().ascii().excludeChars('{', '}').ofMaxLength(8);
        Arbitrary<String> placeholder =
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6).map(name -> "{" + name + "}");
        return Arbitraries.oneOf(literal, placeholder).list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    @Property
    void placeholders_that_expand_to_themselves_give_the_text_again(@ForAll("templates") String text) {
        assertThat(Template.parse(text).expand(name -> "{" + name + "}")).isEqualTo(text);
    }

    @Property
    void any_text_is_read_or_refused_with_a_reason(@ForAll String text) {
        try {
            assertThat(Template.parse(text).names()).doesNotContain("");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("`");
        }
    }

    @Test
    void names_are_given_once_in_order() {
        assertThat(Template.parse("https://{b}.example.com/{a}/{b}").names()).isEqualTo(List.of("b", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "a}b", "{}", "{a{b}}", "{a"})
    void braces_without_partners_or_names_are_refused(String text) {
        assertThatThrownBy(() -> Template.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
