package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    /** Chance that always gives the greatest number. */
    private static final Backoff LONGEST = new Backoff(new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    });

    /** Chance that always gives the least. */
    private static final Backoff SHORTEST = new Backoff(new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return 0;
        }
    });

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "6,16000", "7,30000", "20,30000"})
    void the_bound_of_a_wait_doubles_with_each_attempt_up_to_half_a_minute(int attempt, long millis) {
        assertThat(LONGEST.after(attempt)).isEqualTo(Duration.ofMillis(millis));
        assertThat(SHORTEST.after(attempt)).isEqualTo(Duration.ZERO);
    }

    @Test
    void what_a_source_asks_for_is_waited_for_and_up_to_half_a_second_more() {
        assertThat(SHORTEST.asked(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(LONGEST.asked(Duration.ofSeconds(7))).isEqualTo(Duration.ofMillis(7_500));
    }
}
