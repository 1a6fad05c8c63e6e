package dev.tributary.runtime.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HooksTest {
    private static final class FirstOnly implements Paginator {
        @Override
        public Optional<PageState> next(PageState sent, PageResponse received) {
            return Optional.empty();
        }
    }

    private static final class Mapped implements RowMapper {
        @Override
        public Map<String, Object> map(Map<String, Object> record) {
            return record;
        }
    }

    @Test
    void a_step_that_no_hook_takes_over_is_left_alone() {
        assertThat(Hooks.NONE.find(Paginator.class)).isEmpty();
        assertThat(Hooks.of(Mapped::new).find(Paginator.class)).isEmpty();
    }

    @Test
    void a_tables_hook_goes_before_the_sources_for_the_same_step() {
        Hooks source = Hooks.of(FirstOnly::new, Mapped::new);
        Hooks table = Hooks.of(Mapped::new).or(source);

        assertThat(table.find(Paginator.class)).isEqualTo(source.find(Paginator.class));
        assertThat(table.find(RowMapper.class)).isPresent().isNotEqualTo(source.find(RowMapper.class));
    }

    @Test
    void a_hook_that_fails_is_said_without_secrets_and_with_the_line_to_correct() {
        IllegalStateException thrown = new IllegalStateException("no key for s3cr3t");

        HookException said =
                HookException.of(new Place("shop", "items"), new Mapped(), thrown, new Redactor(List.of("s3cr3t")));

        assertThat(said)
                .hasMessage("shop, items: the hook Mapped failed (java.lang.IllegalStateException: no key for ***)"
                        + " — correct the class.")
                .hasNoCause();
        assertThat(said.getStackTrace()).isEqualTo(thrown.getStackTrace());
    }

    @Test
    void a_signature_does_not_show_what_it_signs_with() {
        assertThat(new Authenticator.Signature(Map.of("X-Key", "s3cr3t"), Map.of()))
                .asString()
                .doesNotContain("s3cr3t");
    }
}
