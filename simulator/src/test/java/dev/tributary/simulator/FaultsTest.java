package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.tributary.simulator.Visitor.Answer;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final SimulatedSource source = SimulatedSource.start(
            Models.incremental(), SimulatorSettings.defaults().withRows(20));
    private final Visitor visitor = new Visitor(source);

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void a_status_comes_as_often_as_ordered_with_its_retry_after() throws IOException {
        source.faults().respond(429, 2, Duration.ofSeconds(30));

        Answer first = visitor.get("log");
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.response().header("Retry-After")).isEqualTo("30");
        assertThat(visitor.get("log").status()).isEqualTo(429);
        assertThat(visitor.get("log").status()).isEqualTo(200);
        assertThat(source.faults().exhausted()).isTrue();
    }

    @Test
    void a_fault_hits_only_its_table_and_spares_the_first_requests() throws IOException {
        source.faults()
                .order(FaultOrder.next(new Fault.Status(503, null))
                        .onTable("log")
                        .after(1));

        assertThat(visitor.get("log").status()).isEqualTo(200);
        assertThat(visitor.get("settings").status()).isEqualTo(200);
        assertThat(visitor.get("log").status()).isEqualTo(503);
    }

    @Test
    void a_connection_can_break_before_or_within_an_answer() throws IOException {
        source.faults().order(FaultOrder.next(new Fault.Disconnect()));
        assertThatIOException().isThrownBy(() -> visitor.get("log"));
        source.faults().order(FaultOrder.next(new Fault.TruncatedBody()));
        assertThatIOException().isThrownBy(() -> visitor.get("log"));

        assertThat(visitor.get("log").rows()).hasSize(20);
        assertThat(source.requests()).extracting(request -> request.status()).containsExactly(0, 200, 200);
    }

    @Test
    void a_strange_body_takes_the_place_of_the_answer() throws IOException {
        source.faults().order(FaultOrder.next(new Fault.StrangeBody("text/html", "<html>Log in</html>")));

        assertThat(visitor.get("log").body()).isEqualTo("<html>Log in</html>");
    }

    @Test
    void links_can_lead_to_another_origin() throws IOException {
        try (SimulatedSource linked =
                SimulatedSource.start(Models.paged(Models.LINKS, ""), SimulatorSettings.defaults())) {
            linked.faults().order(FaultOrder.next(new Fault.Elsewhere("http://other.example/")));

            Answer first = new Visitor(linked).get("items");

            assertThat(first.rows()).isNotEmpty();
            assertThat(first.next().orElseThrow()).startsWith("http://other.example/items");
        }
    }

    @Test
    void a_redirect_takes_the_place_of_the_answer() throws IOException {
        source.faults().order(FaultOrder.next(new Fault.Redirect(source.baseUrl() + "settings")));

        Answer followed = visitor.get("log");

        assertThat(followed.status()).isEqualTo(200);
        assertThat(source.requests())
                .extracting(request -> request.path() + " " + request.status())
                .containsExactly("/log 307", "/settings 200");
    }
}
