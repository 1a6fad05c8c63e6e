package dev.tributary.cli.init;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.tributary.cli.init.Asker.Credentials;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.runtime.error.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A source that never comes to an end. */
class AnswerClientTest {

    @Test
    void an_answer_that_stops_in_the_middle_is_not_waited_for_without_end() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            AnswerClient client = new AnswerClient(
                    new Credentials(Map.of(), List.of(), new Redactor(List.of())),
                    new Terminal(nowhere, nowhere, Map.of(), Path.of(""), false),
                    Duration.ofSeconds(2));

            assertThatThrownBy(() ->
                            client.ask("http://127.0.0.1:" + server.getAddress().getPort() + "/orders"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("has no end after 2 seconds")
                    .hasMessageContaining("use --sample");
        } finally {
            over.countDown();
            server.stop(0);
        }
    }
}
