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

        assertThat(CommandRun.of(command).out()).contains("1 table, 0 guesses. Build");
        assertThat(project.resolve("pom.xml")).content().contains("<artifactId>shop-connector</artifactId>");
        assertThat(project.resolve("src/main/java/com/example/shop/Shop.java"))
                .content()
                .contains("List<Order> orders();");
        CommandRun again = CommandRun.of(command);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("pom.xml", "nothing is overwritten", "--to");
    }

    @Test
    void without_anything_it_writes_an_example_that_teaches() {
        Path project = directory.resolve("project");

        CommandRun run = CommandRun.of("init", "shop", "--to", project.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("README.md", "mvn verify", "Build and check it with `mvn verify`");
        assertThat(project.resolve("src/main/java/com/example/shop/Shop.java"))
                .content()
                .contains("name = \"shop\"", "// Who asks", "docs/language.md#pagination", "@Incremental");
        assertThat(project.resolve("README.md")).content().contains("Everything in the descriptor is an example");
    }

    @Test
    void a_source_called_as_a_word_of_java_gets_a_package_and_a_type_that_java_allows() {
        Path project = directory.resolve("project");

        CommandRun.of("init", "class", "--to", project.toString());

        assertThat(project.resolve("src/main/java/com/example/class_/ClassApi.java"))
                .content()
                .contains("package com.example.class_;", "name = \"class\"", "interface ClassApi");
    }

    @Test
    void a_package_that_java_does_not_allow_is_refused() {
        for (String name : new String[] {"com.example.class", "com.2nd", "com..shop", "com.sh-op", ""}) {
            CommandRun run = CommandRun.of("init", "shop", "--package", name, "--to", "project");

            assertThat(run.exitCode()).as(name).isEqualTo(2);
            assertThat(run.err()).contains("`" + name + "` is no name for a package", "com.example.shop");
        }
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
        assertThat(CommandRun.of("init", "shop", "--tables", "orders").err()).contains("--openapi");
    }
}
