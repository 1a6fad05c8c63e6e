package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.LimitModel;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, declared errors and checks. */
class AnnouncementsTest {

    @Test
    void so_many_requests_are_served_in_a_span_and_the_next_is_refused() throws IOException {
        LimitModel limit = new LimitModel(2, Duration.ofMinutes(1), null, null, null, null, 0);
        try (SimulatedSource source = SimulatedSource.start(Models.limited(limit), SimulatorSettings.defaults())) {
            Visitor visitor = new Visitor(source);
            assertThat(visitor.get("items").status()).isEqualTo(200);
            source.advance(Duration.ofSeconds(30));
            assertThat(visitor.get("items").status()).isEqualTo(200);
            assertThat(visitor.get("items").status()).isEqualTo(429);

            source.advance(Duration.ofSeconds(30));

            assertThat(visitor.get("items").status()).isEqualTo(200);
            assertThat(visitor.get("items").status()).isEqualTo(429);
        }
    }

    @Test
    void what_is_left_of_a_budget_is_announced_until_it_is_used_up() throws IOException {
        LimitModel limit = new LimitModel(0, null, "/rate/left", "/rate/reset", "/rate/cost", null, 0);
        try (SimulatedSource source = SimulatedSource.start(
                Models.limited(limit), SimulatorSettings.defaults().withBudget(1))) {
            Visitor visitor = new Visitor(source);
            long reset = source.now().plusSeconds(60).getEpochSecond();
            assertThat(visitor.get("items").json().toString()).contains("left=0", "reset=" + reset, "cost=1");
            assertThat(visitor.get("items").status()).isEqualTo(429);

            source.advance(Duration.ofMinutes(1));

            assertThat(visitor.get("items").status()).isEqualTo(200);
        }
    }

    @Test
    void a_bucket_fills_again_by_and_by() throws IOException {
        LimitModel limit = new LimitModel(0, null, "/rate/left", null, null, "/rate/restored", 0);
        try (SimulatedSource source = SimulatedSource.start(
                Models.limited(limit), SimulatorSettings.defaults().withBudget(1))) {
            Visitor visitor = new Visitor(source);
            assertThat(visitor.get("items").json().toString()).contains("left=0", "restored=1");
            assertThat(visitor.get("items").status()).isEqualTo(429);

            source.advance(Duration.ofSeconds(1));

            assertThat(visitor.get("items").status()).isEqualTo(200);
        }
    }

    @Test
    void one_header_can_say_what_is_left_and_until_when() throws IOException {
        LimitModel limit = new LimitModel(0, null, "RateLimit", "RateLimit", null, null, 0);
        try (SimulatedSource source = SimulatedSource.start(
                Models.limited(limit), SimulatorSettings.defaults().withBudget(9))) {
            assertThat(new Visitor(source).get("items").response().header("RateLimit"))
                    .isEqualTo("\"default\";r=8;t=60");
        }
    }

    @Test
    void a_declared_error_is_announced_on_demand() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(Models.limited(), SimulatorSettings.defaults())) {
            source.faults()
                    .order(FaultOrder.next(new Fault.Declared(new ErrorModel(
                            List.of(402), "/error/code", "plan_[a-z]+", ErrorModel.Action.FAIL, "{/error/reason}"))));

            Visitor.Answer answer = new Visitor(source).get("items");

            assertThat(answer.status()).isEqualTo(402);
            assertThat(answer.body()).contains("plan_", "reason");
        }
    }

    @Test
    void a_check_is_answered_to_the_right_credentials_only() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(Models.limited(), SimulatorSettings.defaults())) {
            assertThat(new Visitor(source).get("me").body()).contains("id");
            assertThat(new Visitor(source).get("me?verbose=true").status()).isEqualTo(400);
        }
    }

    @Test
    void a_check_can_have_the_path_of_a_table_with_a_fixed_query() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(Models.limited(), SimulatorSettings.defaults())) {
            assertThat(new Visitor(source).get("me").json().toString()).isEqualTo("{id=1}");
            assertThat(new Visitor(source).get("me?include=items").json().toString())
                    .startsWith("{data=[");
        }
    }
}
