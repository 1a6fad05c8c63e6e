package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents say everything, and their links lead somewhere. */
final class DocumentationTest {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
    private static final Pattern MEMBER =
            Pattern.compile("(?m)^    [A-Za-z<>?. ]+(?:\\[])? (\\w+)\\(\\)(?: default [^;]+)?;");
    private static final String LANGUAGE = Build.text(TOP.resolve("docs").resolve("language.md"));

    static Stream<Path> documents() {
        return Stream.concat(
                Stream.of(TOP.resolve("README.md"), TOP.resolve("CONTRIBUTING.md")),
                Build.files(TOP.resolve("docs"), ".md").stream());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_relative_link_leads_to_a_file(Path document) {
        List<String> dead = LINK.matcher(Build.text(document).replaceAll("(?s)```.*?```", ""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !Files.exists(document.resolveSibling(link)))
                .toList();

        assertThat(dead).isEmpty();
    }

    static Stream<String> annotations() {
        return Build.files(TOP.resolve("annotations/src/main/java"), ".java").stream()
                .filter(file -> Build.text(file).contains("public @interface "))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("TributaryGenerated"));
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void the_language_page_has_every_annotation_with_an_example_a_rule_and_a_test(String annotation) {
        String rows = String.join("\n", rows(annotation));

        assertThat(rows)
                .as(annotation)
                .contains("](../examples/")
                .contains("](rules/T-")
                .containsPattern("]\\([^)]*Test\\.java\\)");
    }

    static Stream<String> constructs() {
        return LANGUAGE.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| construct ") && !line.startsWith("| --- "));
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void every_construct_has_an_example_a_rule_and_a_test(String row) {
        String[] cells = row.split("\\|", -1);

        assertThat(cells).as(row).hasSize(6);
        assertThat(cells[2]).contains("](../examples/");
        assertThat(cells[3]).contains("](rules/T-");
        assertThat(cells[4]).containsPattern("]\\([^)]*(Test|Checks)\\.java\\)");
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void the_language_page_has_every_member_of_an_annotation(String annotation) {
        String code = Build.text(
                        TOP.resolve("annotations/src/main/java/dev/tributary/annotations/" + annotation + ".java"))
                .replaceFirst("(?s)\\n    @Documented.*", "");
        List<String> missing = MEMBER.matcher(code)
                .results()
                .map(member -> member.group(1))
                .filter(member -> code(LANGUAGE).noneMatch(text -> text.matches("(?s).*\\b" + member + "\\b.*")))
                .toList();

        assertThat(missing).isEmpty();
    }

    /** An annotation of the user's can carry each of ours that is no part of another. */
    @ParameterizedTest
    @MethodSource("annotations")
    void an_annotation_can_be_carried(String annotation) {
        String code =
                Build.text(TOP.resolve("annotations/src/main/java/dev/tributary/annotations/" + annotation + ".java"));

        assertThat(code).containsPattern("@Target\\([^)]*ElementType\\.(ANNOTATION_TYPE|TYPE)\\b|@Target\\(\\{}\\)");
    }

    @Test
    void the_members_of_an_annotation_are_found() {
        assertThat(MEMBER.matcher(
                                "    String name();\n    String[] allowed() default {};\n    boolean x() default true;\n")
                        .results()
                        .map(member -> member.group(1)))
                .containsExactly("name", "allowed", "x");
    }

    private static List<String> rows(String annotation) {
        return LANGUAGE.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> line.matches(".*@" + annotation + "\\b.*"))
                .toList();
    }

    /** What stands between backticks. */
    private static Stream<String> code(String text) {
        return Pattern.compile("`([^`\\n]+)`").matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
