package dev.tributary.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.LimitModel;
import dev.tributary.runtime.limit.LimitedWorld.Windows.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for limits whoever counts, at any latency, with any number of workers. */
class LimitPropertyTest {
    private static final LimitModel ANNOUNCED = new LimitModel(0, null, "Left", "Reset", null, null, 0);

    @Property(tries = 60)
    void announced_windows_are_never_overdrawn_and_used_up_where_there_is_demand(
            @ForAll @IntRange(min = 50, max = 2_000) int wanted,
            @ForAll @IntRange(min = 2, max = 60) int seconds,
            @ForAll Told told,
            @ForAll @IntRange(min = 1, max = 16) int workers,
            @ForAll @IntRange(min = 1, max = 100) int percentOfDemand,
            @ForAll @LongRange(min = 0, max = 59_999) long millisBefore,
            @ForAll long seed) {
        // Waits of less than two milliseconds are not so exact.
        int size = Math.min(wanted, 400 * seconds);
        Duration length = Duration.ofSeconds(seconds);
        // So long that the workers together ask for the budget and somewhat more.
        Duration latency =
                length.multipliedBy(workers).multipliedBy(percentOfDemand).dividedBy(size * 200L);
        Duration before = Duration.ofMillis(millisBefore % length.toMillis());
        LimitedWorld.Windows source = new LimitedWorld.Windows(size, length, told, before);
        LimitedWorld world = new LimitedWorld(ANNOUNCED, source, workers, latency, seed).run(length.multipliedBy(9));

        assertThat(world.refused()).isZero();
        Map<Long, Long> used =
                world.taken().stream().collect(Collectors.groupingBy(source::windowOf, Collectors.counting()));
        double whole = used.entrySet().stream()
                .filter(window -> window.getKey() > 0 && window.getKey() < 8)
                .mapToLong(Map.Entry::getValue)
                .sum();
        // Where the end is told too early or too late by up to a second, as much can be lost.
        boolean exact = told == Told.SECONDS_ROUNDED_UP || told == Told.EXACT_SECONDS;
        double lost = exact ? 0 : 1.0 / seconds;
        double turns = 2.0 * latency.toNanos() / length.toNanos();
        assertThat(whole / (7.0 * size)).isGreaterThan(0.97 - lost - turns - 1.0 / size);
    }

    @Property(tries = 60)
    void small_announced_windows_are_never_overdrawn(
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 60) int seconds,
            @ForAll @IntRange(min = 1, max = 16) int workers,
            @ForAll @IntRange(min = 1, max = 2_000) int latencyMillis,
            @ForAll long seed) {
        Duration length = Duration.ofSeconds(seconds);
        LimitedWorld.Windows source =
                new LimitedWorld.Windows(size, length, Told.SECONDS_ROUNDED_UP, Duration.ofMillis(700));
        LimitedWorld world = new LimitedWorld(ANNOUNCED, source, workers, Duration.ofMillis(latencyMillis), seed)
                .run(length.multipliedBy(9));
        assertThat(world.refused()).isZero();
        assertThat(world.taken()).isNotEmpty();
    }

    @Property(tries = 60)
    void buckets_are_never_overdrawn_and_used_as_they_fill(
            @ForAll @IntRange(min = 1, max = 500) int size,
            @ForAll @IntRange(min = 1, max = 200) int rate,
            @ForAll boolean announced,
            @ForAll @IntRange(min = 1, max = 16) int workers,
            @ForAll @IntRange(min = 1, max = 100) int percentOfDemand,
            @ForAll long seed) {
        Duration latency = Duration.ofNanos(1_000_000_000L * workers * percentOfDemand / (rate * 200L));
        LimitModel model = new LimitModel(0, null, "Left", null, null, announced ? "Rate" : String.valueOf(rate), 0);
        LimitedWorld world = new LimitedWorld(model, new LimitedWorld.Bucket(size, rate), workers, latency, seed)
                .run(Duration.ofSeconds(200));
        assertThat(world.refused()).isZero();
        // The bucket is full while the first request finds out how it is, and some are under way at the end.
        double turns = 2.0 * rate * latency.toNanos() / 1e9 + 1;
        if (size >= 2 * workers) {
            assertThat(world.taken().size()).isGreaterThan((int) (0.97 * (size + 200 * rate) - turns));
        }
    }

    @Property(tries = 60)
    void no_span_of_a_declared_limit_has_more_requests_than_allowed_and_none_is_left_unused(
            @ForAll @IntRange(min = 1, max = 500) int amount,
            @ForAll @IntRange(min = 1, max = 60) int seconds,
            @ForAll @IntRange(min = 1, max = 16) int workers,
            @ForAll @IntRange(min = 1, max = 100) int percentOfDemand,
            @ForAll long seed) {
        Duration per = Duration.ofSeconds(seconds);
        Duration latency =
                per.multipliedBy(workers).multipliedBy(percentOfDemand).dividedBy(amount * 200L);
        LimitModel model = new LimitModel(amount, per, null, null, null, null, 0);
        LimitedWorld world =
                new LimitedWorld(model, new LimitedWorld.Silent(), workers, latency, seed).run(per.multipliedBy(20));
        List<Instant> taken = world.taken();
        for (int i = amount; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - amount), taken.get(i))).isGreaterThanOrEqualTo(per);
        }
        // Each request uses its share as long as it takes, and the span.
        double longer = 1 + 1.0 * latency.toNanos() / per.toNanos();
        assertThat(taken.size() / (20.0 * amount)).isGreaterThan(0.97 / longer - 2.0 / amount);
    }

    @Property(tries = 50)
    void no_worker_starves(@ForAll @IntRange(min = 2, max = 16) int workers, @ForAll long seed) {
        LimitedWorld.Windows source =
                new LimitedWorld.Windows(600, Duration.ofSeconds(6), Told.SECONDS_ROUNDED_UP, Duration.ofMillis(100));
        LimitedWorld world =
                new LimitedWorld(ANNOUNCED, source, workers, Duration.ofMillis(20), seed).run(Duration.ofSeconds(60));
        int least = Arrays.stream(world.begun()).min().orElseThrow();
        int most = Arrays.stream(world.begun()).max().orElseThrow();
        assertThat(least).isGreaterThan(most * 3 / 4);
    }
}
