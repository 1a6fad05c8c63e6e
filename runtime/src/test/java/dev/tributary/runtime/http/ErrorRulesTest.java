package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.ErrorModel.Action;
import dev.tributary.model.LimitModel;
import dev.tributary.runtime.limit.LimitRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Errors that a table and its source declare, and what else their responses are looked at for. */
class ErrorRulesTest {
    private static final Headers NONE = Headers.of();

    private static ErrorModel error(int status, @Nullable String at, Action action, String message) {
        return new ErrorModel(List.of(status), at, null, action, message);
    }

    private static ErrorRules rules(ErrorModel... models) {
        return ErrorRules.of(List.of(models), List.of());
    }

    @Test
    void the_errors_of_a_table_come_before_those_of_its_source() {
        ErrorRules rules = ErrorRules.of(
                List.of(error(404, null, Action.EMPTY, "")),
                List.of(error(404, null, Action.FAIL, ""), error(400, null, Action.RETRY, "")));
        assertThat(rules.find(404, NONE, Map.of()).orElseThrow().action()).isEqualTo(Action.EMPTY);
        assertThat(rules.find(400, NONE, Map.of()).orElseThrow().action()).isEqualTo(Action.RETRY);
        assertThat(rules.find(500, NONE, Map.of())).isEmpty();
        assertThat(ErrorRules.NONE.find(404, NONE, Map.of())).isEmpty();
    }

    @Test
    void an_error_is_announced_in_a_header_or_in_the_body() {
        ErrorRules rules = rules(
                error(400, "X-Error", Action.RETRY, ""), error(400, "/error", Action.FAIL, "Ask {/who}, {/none}."));
        AnnouncedError inHeader =
                rules.find(400, Headers.of("x-error", "busy"), Map.of()).orElseThrow();
        assertThat(inHeader).isEqualTo(new AnnouncedError(Action.RETRY, "busy", ""));
        AnnouncedError inBody = rules.find(400, NONE, Map.of("/error", "no plan", "/who", "the owner"))
                .orElseThrow();
        assertThat(inBody).isEqualTo(new AnnouncedError(Action.FAIL, "no plan", "Ask the owner, ."));
        assertThat(rules.find(400, Headers.of("X-Error", "false"), Map.of("/error", "")))
                .as("what says no")
                .isEmpty();
    }

    @Test
    void a_pattern_is_looked_for_near_the_beginning_alone() {
        ErrorRules rules = rules(new ErrorModel(List.of(400), "/error", "busy", Action.RETRY, ""));
        assertThat(rules.find(400, NONE, Map.of("/error", "too busy"))).isPresent();
        assertThat(rules.find(400, NONE, Map.of("/error", "x".repeat(9_996) + "busy")))
                .isPresent();
        assertThat(rules.find(400, NONE, Map.of("/error", "x".repeat(9_997) + "busy")))
                .isEmpty();
        assertThat(rules.find(400, NONE, Map.of())).isEmpty();
    }

    @Test
    void whether_a_response_can_be_skipped_is_known_beforehand() {
        assertThat(rules(error(404, null, Action.FAIL, ""), error(404, null, Action.SKIP, ""))
                        .canSkip())
                .isTrue();
        assertThat(rules(error(404, null, Action.EMPTY, "")).canSkip()).isFalse();
        assertThat(ErrorRules.NONE.canSkip()).isFalse();
    }

    @Test
    void without_skips_no_response_is_taken_for_one_without_rows() {
        ErrorRules rules = rules(
                        error(404, null, Action.SKIP, ""),
                        error(405, null, Action.EMPTY, ""),
                        error(406, null, Action.DELETED, ""))
                .withoutSkips();
        assertThat(rules.find(404, NONE, Map.of())).isEmpty();
        assertThat(rules.find(405, NONE, Map.of())).isEmpty();
        assertThat(rules.find(406, NONE, Map.of())).isPresent();
    }

    @Test
    void the_places_in_bodies_are_those_of_errors_and_of_their_messages() {
        ErrorRules rules = rules(
                error(200, "/error/code", Action.FAIL, "See {/error/link}."),
                error(400, "/message", Action.FAIL, "{/error/link}"),
                error(500, "X-Error", Action.FAIL, ""));
        assertThat(rules.placesInBody()).containsExactly("/error/code", "/error/link", "/message");
        assertThat(rules.placesInSuccess()).containsExactly("/error/code", "/error/link");
    }

    @Test
    void bodies_are_looked_at_for_what_limits_announce_too() {
        LimitModel limit = new LimitModel(0, null, "/cost/left", "X-Reset", "/cost/this", null, 0);
        Terms terms = new Terms(
                rules(error(400, "/cost/left", Action.FAIL, ""), error(200, "/error", Action.FAIL, "")),
                LimitRegistry.of(Clock.systemUTC(), "terms", List.of(limit)).own());
        assertThat(terms.placesInBody()).containsExactly("/cost/left", "/error", "/cost/this");
        assertThat(terms.placesInSuccess()).containsExactly("/error", "/cost/left", "/cost/this");
        assertThat(terms.answered(Set.of(202)).answers()).containsExactly(202);
        assertThat(terms.answers()).containsExactly(200);
    }
}
