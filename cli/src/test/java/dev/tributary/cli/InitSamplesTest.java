package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector from answers: files, and a source that is asked. */
class InitSamplesTest {
    private static final String SECRET = "s3cr3t-and-long";

    @TempDir
    private Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        String credentials = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(uri);
        if (credentials.startsWith("Basic ")) {
            send(exchange, 401, "{\"error\": \"wrong password hunter22\"}");
        } else if (!credentials.equals("Bearer " + SECRET) && !uri.contains("api_key=" + SECRET)) {
            send(exchange, 401, "who is " + credentials + "?");
        } else if (uri.startsWith("/v1/moved")) {
            exchange.getResponseHeaders().add("Location", "https://elsewhere.example.com/v1/orders");
            send(exchange, 301, "");
        } else if (uri.startsWith("/v1/endless")) {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1 << 20];
            while (true) {
                exchange.getResponseBody().write(part);
            }
        } else if (uri.startsWith("/v1/page")) {
            send(exchange, 200, "<html>");
        } else {
            int page = uri.contains("page=") ? Integer.parseInt(uri.replaceAll(".*page=(\\d+).*", "$1")) : 1;
            exchange.getResponseHeaders()
                    .add(
                            "Link",
                            "<" + base() + "/orders?page=1>; rel=\"first\", <" + base() + "/orders?page=" + (page + 1)
                                    + ">; rel=\"next\"");
            send(exchange, 200, "[{\"id\": " + page + (page == 2 ? ", \"note\": \"b\"" : "") + "}]");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private CommandRun init(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "init";
        arguments[1] = "shop";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRun.in(
                directory, Map.of("TOKEN", SECRET, "WRONG", "wrong-and-long", "BASIC", "shop:hunter22"), arguments);
    }

    private String descriptor() throws IOException {
        return Files.readString(directory.resolve("shop/src/main/java/com/example/shop/Shop.java"));
    }

    @Test
    void files_of_several_tables_and_several_of_one_become_a_project() throws IOException {
        Files.writeString(directory.resolve("orders.json"), "{\"data\": [{\"id\": 1}], \"next_cursor\": \"x\"}");
        Files.writeString(
                directory.resolve("more.json"), "{\"data\": [{\"id\": 2, \"total\": 1.5}], \"next_cursor\": null}");
        Files.writeString(directory.resolve("users.json"), "[{\"id\": \"a\"}]");

        CommandRun run = init(
                "--sample",
                "orders=orders.json",
                "--sample",
                "orders=more.json",
                "--sample",
                "users=users.json",
                "--base-url",
                "https://api.shop.example/v1/",
                "--bearer-token");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("shop/pom.xml", "2 tables, ", "guesses, which README.md lists");
        assertThat(descriptor())
                .contains(
                        "baseUrl = \"https://api.shop.example/v1\"",
                        "@BearerToken",
                        "record Order(Long id, Double total) {}",
                        "record User(String id) {}");
        assertThat(directory.resolve("shop/README.md")).content().contains("Answers show what was there");
    }

    @Test
    void a_source_is_asked_for_some_pages_with_credentials_that_nobody_sees() throws IOException {
        CommandRun run = init("--url", base() + "/orders?state=all", "--bearer-token", "env:TOKEN");

        assertThat(asked).containsExactly("/v1/orders?state=all", "/v1/orders?page=2", "/v1/orders?page=3");
        assertThat(descriptor())
                .contains(
                        "baseUrl = \"" + base() + "\"",
                        "@LinkHeaderPagination",
                        "@GET(\"orders?state=all\")",
                        "record Order(Long id, String note) {}");
        assertThat(run.out() + run.err() + descriptor()).doesNotContain(SECRET);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void keys_of_the_query_come_from_files_and_stay_out_of_the_descriptor() throws IOException {
        Files.writeString(directory.resolve("key"), SECRET + "\n");

        CommandRun run = init("--url", "bills=" + base() + "/orders", "--api-key-query", "api_key=file:key");

        assertThat(run.err()).doesNotContain(SECRET);
        assertThat(descriptor())
                .contains("@ApiKey(query = \"api_key\")", "@GET(\"orders\")", "List<Bill> bills()")
                .doesNotContain(SECRET);
    }

    @Test
    void what_a_source_refuses_is_told_without_the_secret() {
        CommandRun refused = init("--url", base() + "/orders", "--bearer-token", "env:WRONG");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("answers 401. --bearer-token", "It says: who is Bearer ***?")
                .doesNotContain("wrong-and-long");

        assertThat(init("--url", base() + "/moved", "--bearer-token", "env:TOKEN")
                        .err())
                .contains("answers 301 and leads to https://elsewhere.example.com/v1/orders");
        assertThat(init("--url", base() + "/page", "--bearer-token", "env:TOKEN")
                        .err())
                .contains("/v1/page", "It is no JSON object and no array");
        server.stop(0);
        assertThat(init("--url", base() + "/orders").err()).contains("Cannot reach http://127.0.0.1:");
    }

    @Test
    void a_secret_on_the_command_line_is_refused_and_not_repeated() {
        String[][] commands = {
            {"--url", base() + "/orders", "--bearer-token", SECRET},
            {"--url", base() + "/orders", "--api-key", "X-Key=" + SECRET},
            {"--url", base() + "/orders?api_key=" + SECRET},
            {"--url", base() + "/orders?page=1&api_token=" + SECRET},
            {"--url", base() + "/orders?private_token=" + SECRET},
            {"--url", base() + "/orders?api-key=" + SECRET},
            {"--url", base() + "/orders?access-token=" + SECRET},
            {"--url", base() + "/orders?appid=" + SECRET},
            {"--url", base() + "/orders?subscription-key=" + SECRET}
        };
        for (String[] each : commands) {
            CommandRun run = init(each);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("command line").doesNotContain(SECRET);
        }
        assertThat(asked).isEmpty();
        assertThat(init("--url", base() + "/orders?key=" + SECRET + "&x= ").err())
                .contains("/orders` is no URL")
                .doesNotContain(SECRET);
    }

    @Test
    void keys_and_tokens_that_choose_rows_are_no_secrets() {
        CommandRun run = init("--url", base() + "/orders?pageToken=&sort_key=id", "--bearer-token", "env:TOKEN");

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void the_password_alone_is_not_repeated() {
        CommandRun run = init("--url", base() + "/orders", "--basic-auth", "env:BASIC");

        assertThat(run.err()).contains("answers 401", "wrong password ***").doesNotContain("hunter22");
    }

    @Test
    void urls_of_one_table_ask_for_the_same_rows() throws IOException {
        String[][] unlike = {
            {"?status=open", "?status=closed", "status"}, {"", "?status=closed", "status"}, {"?all", "", "all"}
        };
        for (String[] each : unlike) {
            CommandRun run = init(
                    "--url",
                    base() + "/orders" + each[0],
                    "--url",
                    base() + "/orders" + each[1],
                    "--bearer-token=env:TOKEN");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("`orders` differ in `" + each[2] + "`", "--url NAME=URL");
        }
        assertThat(directory.resolve("shop")).doesNotExist();

        CommandRun run = init(
                "--url",
                base() + "/orders?status=open&page=1&since=2026-01-01",
                "--url",
                base() + "/orders?page=7&status=open&since=2026-02-01",
                "--bearer-token",
                "env:TOKEN");
        assertThat(run.err()).doesNotContain("differ");
        assertThat(descriptor()).contains("@GET(\"orders?status=open\")");
    }

    @Test
    void a_parameter_is_not_lost_for_having_several_values_or_none() throws IOException {
        assertThat(init("--url", base() + "/orders?status=open&status=closed", "--bearer-token=env:TOKEN")
                        .err())
                .contains("`status` several times", "@GET");
        assertThat(asked).isEmpty();

        init("--url", base() + "/orders?all", "--bearer-token", "env:TOKEN");
        assertThat(descriptor()).contains("@GET(\"orders?all=\")");
    }

    @Test
    void an_answer_without_end_is_read_as_far_as_a_bound() {
        CommandRun run = init("--url", base() + "/endless", "--bearer-token", "env:TOKEN");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("/endless sends", "larger than 50,000,000 bytes", "use --sample");
    }

    @Test
    void a_slash_at_the_end_is_asked_for_again() throws IOException {
        CommandRun run = init("--url", base() + "/orders/", "--bearer-token", "env:TOKEN");

        assertThat(run.err()).doesNotContain("names no table");
        assertThat(asked).first().isEqualTo("/v1/orders/");
        assertThat(descriptor()).contains("baseUrl = \"" + base() + "\"", "@GET(\"orders/\")", "List<Order> orders()");
    }

    @Test
    void mistakes_say_what_to_do() throws IOException {
        Files.writeString(directory.resolve("one.json"), "{\"id\": 1}");

        assertThat(init("--sample", "one.json").err()).contains("--sample orders=one.json");
        assertThat(init("--sample", "Order=one.json").err()).contains("`Order` is no name for a table");
        assertThat(init("--sample", "orders=none.json").err()).contains("Cannot read the sample");
        assertThat(init("--sample", "orders=one.json").err()).contains("`orders` make no table", "[{...}, {...}]");
        assertThat(init("--bearer-token", "env:TOKEN").err()).contains("--sample or --url");
        assertThat(init("--url", base() + "/orders", "--bearer-token", "env:NONE")
                        .err())
                .contains("environment variable NONE is not set");
        assertThat(init("--url", base() + "/orders", "--bearer-token").err()).contains("env:VARIABLE or file:PATH");
        assertThat(init("--url", "shop.example.com/orders").err()).contains("https://host/path");
        assertThat(init("--sample", "orders=one.json", "--base-url", "shop").err())
                .contains("`shop` is no base URL");
        assertThat(init("--sample", "orders=one.json", "--openapi", "one.json").err())
                .contains("Leave out --openapi");
        assertThat(directory.resolve("shop")).doesNotExist();
    }
}
