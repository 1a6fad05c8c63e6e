package dev.tributary.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.LimitModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.rest.FakeWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Limits in a time that only waiting moves. */
final class LimitsTest {
    private static final Place PLACE = new Place("shop", "items");
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeWorld world = new FakeWorld();
    private final Environment environment = world.environment(request -> {
        throw new IllegalStateException("no requests are made");
    });

    private static Limits limits(LimitModel... models) {
        return new ConnectionLimits(List.of(models)).own();
    }

    private static LimitModel counted(int requests, String per) {
        return new LimitModel(requests, Duration.parse(per), null, null, null, null, 0);
    }

    private static LimitModel announced(@Nullable String reset, @Nullable Duration per) {
        return new LimitModel(0, per, "X-Left", reset, null, null, 0);
    }

    /** Makes a request that is answered at once, with these headers. */
    private void request(Limits limits, Map<String, String> headers) throws InterruptedException {
        try (Permit permit = limits.acquire(PLACE, environment, () -> false)) {
            permit.hear(facts(headers));
        }
    }

    private ResponseFacts facts(Map<String, String> headers) {
        return new ResponseFacts(
                world.now(), Optional.of(world.now()), place -> Optional.ofNullable(headers.get(place)));
    }

    @Test
    void no_span_of_that_length_has_more_requests_than_allowed() throws InterruptedException {
        Limits limits = limits(counted(3, "PT1M"));
        for (int i = 0; i < 3; i++) {
            request(limits, Map.of());
            world.advance(Duration.ofSeconds(20));
        }
        assertThat(world.waits()).isEmpty();
        world.advance(Duration.ofSeconds(-10));

        request(limits, Map.of());

        assertThat(world.waits()).containsExactly(Duration.ofSeconds(10));
        request(limits, Map.of());
        assertThat(world.now()).isEqualTo(START.plusSeconds(80));
    }

    @Test
    void all_limits_apply_at_once() throws InterruptedException {
        Limits limits = limits(counted(2, "PT1S"), counted(3, "PT1M"));
        for (int i = 0; i < 4; i++) {
            request(limits, Map.of());
        }
        assertThat(world.now()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_budget_that_the_source_says_is_used_up_is_waited_for() throws InterruptedException {
        Limits limits = limits(announced("X-Reset", null));
        request(limits, Map.of("X-Left", "1", "X-Reset", "40"));
        request(limits, Map.of("X-Left", "0", "X-Reset", "40"));
        assertThat(world.waits()).isEmpty();

        request(limits, Map.of("X-Left", "9", "X-Reset", "40"));

        assertThat(world.waits()).containsExactly(Duration.ofSeconds(40));
    }

    @Test
    void resets_are_seconds_times_and_dates() throws InterruptedException {
        for (String reset : List.of(
                "90",
                "90.0",
                String.valueOf(START.plusSeconds(90).getEpochSecond()),
                String.valueOf(START.plusSeconds(90).toEpochMilli()),
                "2026-03-01T12:01:30Z",
                "2026-03-01T13:01:30+01:00",
                "Sun, 01 Mar 2026 12:01:30 GMT")) {
            ResponseFacts response = new ResponseFacts(
                    START, Optional.of(START), place -> Optional.of(place.equals("X-Left") ? "0" : reset));
            assertThat(Announced.until(reset, response)).as(reset).contains(Duration.ofSeconds(90));
        }
    }

    @Test
    void a_reset_is_a_time_of_the_sources_clock() {
        Optional<Instant> date = Optional.of(START.plusSeconds(3600));
        ResponseFacts response = new ResponseFacts(START, date, place -> Optional.empty());

        assertThat(Announced.until("2026-03-01T13:00:30Z", response)).contains(Duration.ofSeconds(30));
    }

    @Test
    void what_is_garbled_counts_as_not_said() throws InterruptedException {
        Limits limits = limits(announced("X-Reset", null));
        for (Map<String, String> headers : List.of(
                Map.of("X-Left", "none", "X-Reset", "40"),
                Map.of("X-Left", "0", "X-Reset", "soon"),
                Map.of("X-Left", "-1", "X-Reset", ""),
                Map.<String, String>of())) {
            request(limits, headers);
        }
        request(limits, Map.of());
        assertThat(world.waits()).isEmpty();
    }

    @Test
    void requests_that_cost_more_use_more() throws InterruptedException {
        Limits limits = limits(new LimitModel(10, Duration.ofMinutes(1), null, null, "X-Cost", null, 0));
        request(limits, Map.of("X-Cost", "5"));
        request(limits, Map.of("X-Cost", "5"));
        assertThat(world.waits()).isEmpty();

        request(limits, Map.of("X-Cost", "50"));
        request(limits, Map.of("X-Cost", "50"));

        assertThat(world.waits()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    @Test
    void a_wait_beyond_all_patience_is_an_error_that_says_when_to_come_back() throws InterruptedException {
        Limits limits = limits(announced("X-Reset", null));
        request(limits, Map.of("X-Left", "0", "X-Reset", "7200"));

        assertThatThrownBy(() -> limits.acquire(PLACE, environment, () -> false))
                .isInstanceOf(SourceException.class)
                .hasMessage("shop, items: the source's budget of requests is used up for 7200 seconds"
                        + " — run again after that; nothing is lost, the offset has not moved.");
        assertThat(world.waits()).isEmpty();
    }

    @Test
    void an_answer_that_comes_late_does_not_bring_back_what_was_used_since() throws InterruptedException {
        Limits limits = limits(announced(null, Duration.ofMinutes(1)));
        request(limits, Map.of("X-Left", "5"));
        Permit slow = limits.acquire(PLACE, environment, () -> false);
        request(limits, Map.of("X-Left", "1"));
        slow.hear(facts(Map.of("X-Left", "4")));
        slow.close();
        request(limits, Map.of("X-Left", "0"));
        // The last of six is not hurried.
        assertThat(world.waits()).containsExactly(Duration.ofSeconds(30));

        request(limits, Map.of());

        assertThat(world.waits()).containsExactly(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void reads_of_one_connection_share_its_limits_and_tables_have_their_own() throws InterruptedException {
        List<LimitModel> own = List.of(counted(2, "PT1M"));
        ConnectionLimits shared = LimitRegistry.of(environment.clock(), "shop", own);
        assertThat(LimitRegistry.of(environment.clock(), "shop", own)).isSameAs(shared);
        assertThat(LimitRegistry.of(environment.clock(), "other", own)).isNotSameAs(shared);
        assertThat(LimitRegistry.of(new FakeWorld().environment(request -> null).clock(), "shop", own))
                .isNotSameAs(shared);

        request(shared.of("items", List.of(counted(1, "PT1S"))), Map.of());
        request(shared.of("orders", List.of()), Map.of());
        assertThat(world.waits()).isEmpty();

        request(shared.of("orders", List.of()), Map.of());
        assertThat(world.waits()).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void what_is_left_is_a_number_or_what_is_used_of_how_much_or_a_rate_limit_field() {
        assertThat(Announced.number("7.9")).hasValue(7);
        assertThat(Announced.number("32/40")).hasValue(8);
        assertThat(Announced.number("41/40")).hasValue(0);
        assertThat(Announced.number("\"default\";r=50;t=30")).hasValue(50);
        assertThat(Announced.number("\"burst\";r=50;t=1, \"day;r=1\";r=9;t=3600"))
                .hasValue(9);
        assertThat(Announced.number("limit=100, remaining=51, reset=30")).hasValue(51);
        for (String garbled : List.of("", "/", "a/b", "r=", "r=x", "for=7", "-3", "r=1.5", "9".repeat(30))) {
            assertThat(Announced.number(garbled)).as(garbled).isEmpty();
        }
        ResponseFacts response = new ResponseFacts(START, Optional.of(START), place -> Optional.empty());
        assertThat(Announced.until("\"burst\";r=50;t=1, \"day\";r=9;t=3600", response))
                .contains(Duration.ofHours(1));
        assertThat(Announced.until("limit=100, remaining=51, reset=30", response))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void a_bucket_may_be_emptied_at_once_and_is_then_used_as_it_fills() throws InterruptedException {
        Limits limits = limits(new LimitModel(0, null, "X-Used", null, null, "2", 0));
        request(limits, Map.of("X-Used", "38/40"));
        request(limits, Map.of("X-Used", "39/40"));
        request(limits, Map.of("X-Used", "40/40"));
        assertThat(world.waits()).isEmpty();

        request(limits, Map.of("X-Used", "40/40"));
        request(limits, Map.of("X-Used", "40/40"));

        assertThat(world.waits()).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
    }

    @Test
    void the_first_half_of_a_budget_is_not_held_back_and_the_other_is_spread() throws InterruptedException {
        Limits limits = limits(announced("X-Reset", null));
        for (int left = 9; left >= 5; left--) {
            request(limits, Map.of("X-Left", String.valueOf(left), "X-Reset", "60"));
        }
        assertThat(world.waits()).isEmpty();
        request(limits, Map.of("X-Left", "4", "X-Reset", "60"));
        assertThat(world.waits()).isEmpty();

        request(limits, Map.of("X-Left", "3", "X-Reset", "48"));
        request(limits, Map.of("X-Left", "2", "X-Reset", "36"));

        assertThat(world.waits()).containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(12));
    }

    @Test
    void processes_that_read_at_once_keep_to_their_shares() throws InterruptedException {
        ConnectionLimits shared = LimitRegistry.of(environment.clock(), "divided", List.of(counted(8, "PT1M")))
                .dividedAmong(4);
        request(shared.own(), Map.of());
        request(shared.own(), Map.of());
        assertThat(world.waits()).isEmpty();
        request(shared.own(), Map.of());
        assertThat(world.waits()).containsExactly(Duration.ofMinutes(1));

        ConnectionLimits few = LimitRegistry.of(environment.clock(), "few", List.of(counted(2, "PT1M")))
                .dividedAmong(4);
        request(few.own(), Map.of());
        request(few.own(), Map.of());
        assertThat(world.waits()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2));

        ConnectionLimits announced = LimitRegistry.of(
                        environment.clock(), "announced", List.of(announced("X-Reset", null)))
                .dividedAmong(4);
        request(announced.own(), Map.of("X-Left", "7", "X-Reset", "60"));
        request(announced.own(), Map.of("X-Left", "6", "X-Reset", "60"));
        request(announced.own(), Map.of("X-Left", "5", "X-Reset", "60"));
        assertThat(world.waits()).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(1));
    }

    @Test
    void what_a_bucket_has_filled_is_not_counted_again_for_a_response_that_is_heard_late() {
        Limit limit = new Limit(new LimitModel(0, null, "X-Left", null, null, "1", 0), () -> 1);
        Ticket first = limit.begin(START);
        limit.hear(facts(Map.of("X-Left", "9")), first);
        limit.end(START, first);
        List<Ticket> others = Stream.generate(() -> limit.begin(START)).limit(5).toList();
        Instant later = START.plusMillis(500);
        assertThat(limit.delay(later)).isEqualTo(new Delay.None());
        limit.hear(facts(Map.of("X-Left", "8")), others.get(0));

        int more = 0;
        while (limit.delay(later) instanceof Delay.None) {
            limit.begin(later);
            more++;
        }

        assertThat(more).isEqualTo(4);
    }

    /** The first request meets the last moment of a window; what follows is counted in the next. */
    @Test
    void who_joins_a_window_at_its_very_end_sees_that_the_next_one_has_begun() throws InterruptedException {
        Limits limits = limits(announced("X-Reset", null));
        request(limits, Map.of("X-Left", "99", "X-Reset", "0.020"));
        world.advance(Duration.ofMillis(10));
        try (Permit first = limits.acquire(PLACE, environment, () -> false);
                Permit second = limits.acquire(PLACE, environment, () -> false)) {
            world.advance(Duration.ofMillis(20));
            first.hear(facts(Map.of("X-Left", "99", "X-Reset", "60")));
            second.hear(facts(Map.of("X-Left", "98", "X-Reset", "60")));
        }
        for (int left = 97; left > 50; left--) {
            request(limits, Map.of("X-Left", String.valueOf(left), "X-Reset", "60"));
        }
        assertThat(world.waits()).isEmpty();
    }
}
