package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.terminal.Terminal;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The source that a command serves, over real HTTP. */
class SimulateTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern READ = Pattern.compile("\\./tributary (read github labels [^\n<]*)");
    private final HttpClient http = HttpClient.newHttpClient();

    /** What is done with a source while it is served. */
    private interface Visit {
        void at(String address) throws Exception;
    }

    private static void serve(Visit visit, String... more) throws Exception {
        PipedWriter out = new PipedWriter();
        try (Scanner said = new Scanner(new PipedReader(out))) {
            Terminal terminal = new Terminal(
                    new PrintWriter(out), new PrintWriter(new StringWriter()), Map.of(), Path.of(""), false);
            String[] arguments = Stream.concat(Stream.of("simulate", "github", "--port", "0"), Stream.of(more))
                    .toArray(String[]::new);
            Thread command = new Thread(() -> Main.run(terminal, arguments), "simulate");
            command.start();
            try {
                Matcher address = ADDRESS.matcher(said.nextLine());
                assertThat(address.find()).isTrue();
                visit.at(address.group());
            } finally {
                command.interrupt();
                command.join();
            }
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @Test
    void the_page_says_how_to_read_the_tables_and_that_works() throws Exception {
        serve(
                address -> {
                    HttpResponse<String> page = get(address);
                    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
                    assertThat(page.body())
                            .contains("A simulated GitHub", "seed 7", "prefers-color-scheme: dark")
                            .contains("<td>labels</td><td class=\"number\">12</td>")
                            .contains("0 requests.")
                            .doesNotContain("<script");
                    Matcher command = READ.matcher(page.body());
                    assertThat(command.find()).isTrue();

                    CommandRun read = CommandRun.of(command.group(1).split(" "));

                    assertThat(read.err()).isEmpty();
                    assertThat(read.out().lines()).hasSize(12);
                    assertThat(get(address + "_status").body())
                            .contains("1 request.", "/apache/")
                            .contains("<td>200</td><td class=\"number\">12</td>");
                },
                "--rows=12",
                "--seed=7",
                "-o",
                "owner=apache");
    }

    @Test
    void what_the_descriptor_does_not_send_is_refused() throws Exception {
        serve(address -> {
            assertThat(get(address + "repos/a/b/labels").statusCode()).isEqualTo(401);
            assertThat(get(address + "nothing").statusCode()).isEqualTo(404);
            assertThat(get(address).body()).contains("class=\"bad\">401", "class=\"bad\">404");
        });
    }

    @Test
    void faults_come_one_in_so_many_requests() throws Exception {
        serve(
                address -> {
                    List<Integer> statuses = new ArrayList<>();
                    for (int i = 0; i < 6; i++) {
                        statuses.add(get(address + "nothing").statusCode());
                    }
                    assertThat(statuses).containsExactly(404, 404, 503, 404, 404, 503);
                },
                "--faults",
                "503/3");
    }

    @Test
    void rows_change_as_time_passes() throws Exception {
        serve(
                address -> {
                    Pattern commits = Pattern.compile("<td>commits</td><td class=\"number\">(\\d+)</td>");
                    int rows = 3;
                    while (rows == 3) {
                        Matcher found = commits.matcher(get(address).body());
                        assertThat(found.find()).isTrue();
                        rows = Integer.parseInt(found.group(1));
                    }
                    assertThat(rows).isGreaterThan(3);
                },
                "--rows=3",
                "--changes-per-minute=6000");
    }

    @Test
    void what_is_wrong_with_the_command_is_told() {
        assertThat(CommandRun.of("simulate", "github", "--faults", "often/3").err())
                .contains("--faults has `often/3`, but takes KIND/N");
        assertThat(CommandRun.of("simulate", "github", "--port", "70000").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of("simulate", "github", "-o", "ownr=x").err())
                .contains("has no option `ownr`; it has [");
        assertThat(CommandRun.of("simulate", "gihub").err()).contains("gihub");
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        serve(address -> assertThat(CommandRun.of(
                                "simulate",
                                "github",
                                "--port",
                                String.valueOf(URI.create(address).getPort()))
                        .err())
                .contains("Cannot open port", "--port takes another"));
    }
}
