package dev.tributary.distribution.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands between fences on a page is compiled, read or understood by the build. What a program printed is a block of
 * {@code text}; where a page has a test of its own for blocks of a language, it names it.
 */
class BlocksTest {
    private static final JavaBlocks JAVA = JavaBlocks.ofTheBuild();
    private static final ShellBlocks SHELL = new ShellBlocks(JAVA);
    private static final BuildBlocks BUILD = new BuildBlocks();

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> every_block_of_every_page_is_checked() throws IOException {
        return Page.all().stream()
                .flatMap(page -> page.blocks().stream()
                        .map(block -> DynamicTest.dynamicTest(block.toString(), () -> check(page, block))));
    }

    @TestFactory
    Stream<DynamicTest> every_command_within_a_sentence_is_understood() throws IOException {
        return Page.all().stream()
                .flatMap(page -> page.commands().stream()
                        .map(command ->
                                DynamicTest.dynamicTest(page.path() + " " + command, () -> SHELL.checkPart(command))));
    }

    private void check(Page page, Block block) throws IOException {
        if (block.mark().startsWith("file: ")) {
            Path file = Page.TOP.resolve(block.mark().substring("file: ".length()));
            assertThat(block.text()).isEqualToNormalizingNewlines(Texts.of(file).stripTrailing());
            return;
        }
        String own = page.ownTests().get(block.language());
        if (own != null) {
            String name = page.path().substring(page.path().lastIndexOf('/') + 1);
            assertThat(Texts.of(Page.TOP.resolve(own))).as(own).contains("docs").contains(name);
            return;
        }
        switch (block.language()) {
            case "text" -> assertThat(block.text()).isNotBlank();
            case "java" -> JAVA.check(block.text());
            case "sh" -> SHELL.check(block.text());
            case "yaml" -> new DataBlocks(directory).checkYaml(block);
            case "json" -> new DataBlocks(directory).checkJson(block.text());
            case "xml" -> BUILD.checkXml(block.text());
            case "kotlin" -> BUILD.checkCoordinates(block.text());
            case "sql" -> new SparkSqlParser().parsePlan(block.text());
            default ->
                throw new AssertionError("Nobody checks a block of `" + block.language()
                        + "`. What a program prints is `text`, commands are `sh`.");
        }
    }

    @Test
    void a_block_that_is_wrong_is_found() {
        assertThatThrownBy(() -> JAVA.check("@Table List<Row> no_such" + "_thing();"))
                .hasMessageContaining("no_such_thing");
        assertThatThrownBy(() -> SHELL.check("./tributary ingset pipeline.yaml"))
                .hasMessageContaining("ingset");
        assertThatThrownBy(() -> SHELL.check("./tributary read github labels --limt 3"))
                .hasMessageContaining("--limt");
        assertThatThrownBy(() -> SHELL.checkPart("./tributary ingest --tabel")).hasMessageContaining("--tabel");
        assertThatThrownBy(() -> SHELL.check("mvn verify -pl nowhere")).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> SHELL.check("mvn verify -Pnothing")).hasMessageContaining("nothing");
        assertThatThrownBy(() -> SHELL.checkPart("mvn verify -Dtest=NoSuchTest"))
                .hasMessageContaining("NoSuchTest");
        assertThatThrownBy(() -> SHELL.checkPart("mvn verify -Dit.test=RoundsIT,NoSuchIT"))
                .hasMessageContaining("NoSuchIT");
        assertThatThrownBy(() -> SHELL.check("rm -rf /")).hasMessageContaining("rm");
        assertThatThrownBy(() -> SHELL.check("benchmarks/walk")).hasMessageContaining("walk");
        assertThatThrownBy(() -> BUILD.checkXml("<groupId>dev.tributary</groupId><artifactId>tributary-x</artifactId>"))
                .hasMessageContaining("tributary-x");
        assertThatThrownBy(() -> BUILD.checkXml("<annotationProcessorPaths></annotationProcessorPaths>"))
                .hasMessageContaining("maven.compiler.release");
        assertThatThrownBy(() -> BUILD.checkXml("<a>")).hasMessageContaining("no XML");
        assertThatThrownBy(() -> new DataBlocks(directory)
                        .checkYaml(new Block("page.md", 1, "yaml", "", "work:\n  sourze: github\n")))
                .hasMessageContaining("sourze");
        assertThatThrownBy(() -> new DataBlocks(directory).checkJson("{")).hasMessageContaining("JSON");
    }

    @Test
    void parts_of_a_file_stand_in_its_order() {
        assertThat(JavaBlocks.holds("a b c d", List.of("a b", "d"))).isTrue();
        assertThat(JavaBlocks.holds("a b c d", List.of("d", "a b"))).isFalse();
    }

    @Test
    void a_page_has_its_blocks_with_what_stands_above() {
        Page page = new Page("docs/page.md", """
                # Page

                <!-- blocks of sql, properties are checked by a/B.java -->
                1. Do this:

                   ```sh
                   ./tributary list
                     more
                   ```
                <!-- file: x.yaml -->
                ```yaml
                a: 1
                ```
                """);

        assertThat(page.blocks())
                .containsExactly(
                        new Block("docs/page.md", 6, "sh", "", "./tributary list\n  more"),
                        new Block("docs/page.md", 11, "yaml", "file: x.yaml", "a: 1"));
        assertThat(page.ownTests()).containsOnlyKeys("sql", "properties").containsValue("a/B.java");
    }
}
