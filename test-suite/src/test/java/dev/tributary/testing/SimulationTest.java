package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void waiting_takes_no_time_but_the_sources() throws InterruptedException {
        try (Simulation simulation = Simulation.start("sample", SimulatorSettings.defaults())) {
            Instant before = simulation.source().now();

            simulation.environment().sleeper().sleep(Duration.ofDays(2));

            assertThat(simulation.source().now()).isEqualTo(before.plus(Duration.ofDays(2)));
            assertThat(simulation.environment().clock().instant())
                    .isEqualTo(simulation.source().now());
        }
    }

    @Test
    void chance_follows_from_the_seed() {
        try (Simulation one = Simulation.start("sample", SimulatorSettings.defaults());
                Simulation twin = Simulation.start("sample", SimulatorSettings.defaults())) {
            assertThat(one.environment().random().nextLong())
                    .isEqualTo(twin.environment().random().nextLong());
        }
    }

    @Test
    void a_source_that_nobody_knows_is_refused_by_name() {
        assertThatThrownBy(() -> Simulation.start("smaple", SimulatorSettings.defaults()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("smaple")
                .hasMessageContaining("sample");
    }
}
