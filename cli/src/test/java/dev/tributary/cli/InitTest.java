package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
    @TempDir
    private Path directory;

    private Path document;

    @BeforeEach
    void a_document() throws IOException {
        document = Files.writeString(directory.resolve("shop.yaml"), """
                openapi: 3.0.3
                info: {title: Shop}
                servers: [{url: https://shop.example.com}]
                paths:
                  /orders:
                    get: {responses: {"200": {content: {application/json: {schema: {type: array, items: {type: object, properties: {id: {type: integer}}}}}}}}}
                  /orders/{order_id}/lines:
                    get: {responses: {"200": {content: {application/json: {schema: {type: array, items: {type: object, properties: {name: {type: string}}}}}}}}}
                """);
    }

    @Test
    void without_tables_it_shows_which_there_are_and_writes_nothing() {
        CommandRun run = CommandRun.of("init", "shop", "--openapi", document.toString());

        assertThat(run.out())
                .contains("Shop: 2 operations, 2 of which list something")
                .containsPattern("orders +orders +id +one page")
                .containsPattern("lines +orders/\\{order_id}/lines +name\\? +one page +orders +1");
        assertThat(directory).isDirectoryNotContaining(file -> !file.equals(document));
    }

    @Test
    void a_project_is_written_once_and_never_over_another() {
        Path project = directory.resolve("project");
        String[] command = {
            "init", "shop", "--openapi", document.toString(), "--tables", "orders", "--to", project.toString()
        };

        assertThat(CommandRun.of(command).out()).contains("1 table, 0 guesses");
        assertThat(project.resolve("pom.xml")).content().contains("<artifactId>shop-connector</artifactId>");
        assertThat(project.resolve("src/main/java/com/example/shop/Shop.java"))
                .content()
                .contains("List<Order> orders();");
        CommandRun again = CommandRun.of(command);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("pom.xml", "nothing is overwritten", "--to");
    }

    @Test
    void mistakes_say_what_to_do() {
        assertThat(CommandRun.of("init", "My-Shop", "--openapi", document.toString())
                        .err())
                .contains("`My-Shop` is no name for a source");
        assertThat(CommandRun.of("init", "shop", "--openapi", document.toString(), "--tables", "order")
                        .err())
                .contains("no table `order`");
        assertThat(CommandRun.of(
                                "init",
                                "shop",
                                "--openapi",
                                document.resolveSibling("none.yaml").toString())
                        .err())
                .contains("Cannot read the OpenAPI document");
    }
}
