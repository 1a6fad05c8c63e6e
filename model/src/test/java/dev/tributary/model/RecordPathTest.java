package dev.tributary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.RecordPath.Each;
import dev.tributary.model.RecordPath.Name;
import dev.tributary.model.RecordPath.Where;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordPathTest {

    @Test
    void steps_are_names_stars_and_values_of_members() {
        assertThat(RecordPath.parse("/a~1b/*/[k~0=v=w]/0").steps())
                .containsExactly(new Name("a/b"), new Each(), new Where("k~", "v=w"), new Name("0"));
        assertThat(RecordPath.parse("").steps()).isEmpty();
        assertThat(RecordPath.parse("/").steps()).containsExactly(new Name(""));
    }

    @Provide
    Arbitrary<RecordPath> paths() {
        Arbitrary<String> text = Arbitraries.strings().withChars("ab~/*=").ofMaxLength(4);
        Arbitrary<RecordPath.Step> steps = Arbitraries.oneOf(
                text.filter(name -> !name.equals("*")).map(Name::new),
                Arbitraries.just(new Each()),
                Combinators.combine(text.filter(member -> !member.isEmpty() && !member.contains("=")), text)
                        .as(Where::new));
        return steps.list().ofMaxSize(4).map(RecordPath::new);
    }

    @Property
    void what_is_written_is_read_again(@ForAll("paths") RecordPath path) {
        assertThat(RecordPath.parse(path.toString())).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"a, slash", "/~2, neither 0 nor 1", "/[=v], [member=value]", "/[k], [member=value]"})
    void what_is_no_path_is_refused(String text, String message) {
        assertThatThrownBy(() -> RecordPath.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_objects_around_the_rows_are_counted_from_the_inside() {
        RecordPath path = RecordPath.parse("/ticket_events/*/child_events/[event_type=Comment]");

        assertThat(path.around(1)).hasToString("/ticket_events/*");
        assertThat(path.around(2)).hasToString("");
        assertThatThrownBy(() -> path.around(3)).hasMessage("there are 2 objects around the rows");
        assertThatThrownBy(() -> path.around(0)).hasMessage("levels count from 1");
        assertThatThrownBy(() -> RecordPath.parse("/*").around(1)).hasMessage("there are 0 objects around the rows");
    }

    @Test
    void keys_are_counted_from_the_inside() {
        RecordPath path = RecordPath.parse("/rates/*/*");

        assertThat(path.keyed(1)).isEqualTo(path);
        assertThat(path.keyed(2)).hasToString("/rates/*");
        assertThatThrownBy(() -> path.keyed(3)).hasMessage("the path has 2 steps with keys");
    }

    @Test
    void a_path_leads_to_those_that_begin_with_it() {
        RecordPath path = RecordPath.parse("/a/*");

        assertThat(path.leadsTo(RecordPath.parse("/a/*/b"))).isTrue();
        assertThat(path.leadsTo(path)).isTrue();
        assertThat(path.leadsTo(RecordPath.parse("/a"))).isFalse();
        assertThat(path.first(1).then(RecordPath.parse("/b")).steps()).isEqualTo(List.of(new Name("a"), new Name("b")));
    }
}
