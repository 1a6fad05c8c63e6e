package dev.tributary.distribution.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link leads to a file and to a heading in it, and every page and module is found. */
class LinksTest {
    private final Map<Path, String> texts = new ConcurrentHashMap<>();

    @Test
    void every_link_leads_to_a_file_and_a_heading() throws IOException {
        List<String> dead = pages().stream()
                .flatMap(page -> Links.within(text(page)).stream()
                        .filter(link -> !leads(page, link))
                        .map(link -> Page.TOP.relativize(page) + ": " + link))
                .toList();

        assertThat(dead).isEmpty();
    }

    private boolean leads(Path page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return hash < 0
                || !file.toString().endsWith(".md")
                || Links.anchors(text(file)).contains(link.substring(hash + 1));
    }

    private String text(Path page) {
        return texts.computeIfAbsent(page, Texts::of);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Page.TOP.resolve("docs"))) {
            return Stream.concat(
                            docs.filter(file -> file.toString().endsWith(".md")),
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                    .map(Page.TOP::resolve))
                    .toList();
        }
    }

    @Test
    void the_index_leads_to_every_page_but_those_of_single_rules() throws IOException {
        Path index = Page.TOP.resolve("docs/README.md");
        List<Path> led = Links.within(text(index)).stream()
                .map(link -> index.resolveSibling(link.replaceFirst("#.*", "")).normalize())
                .toList();

        assertThat(pages())
                .filteredOn(page -> !page.equals(index))
                .filteredOn(
                        page -> !page.startsWith(Page.TOP.resolve("docs/rules")) || page.endsWith("rules/README.md"))
                .allSatisfy(page -> assertThat(led).contains(page));
    }

    @Test
    void the_page_of_the_architecture_has_every_module() {
        String page = text(Page.TOP.resolve("docs/architecture.md"));
        List<String> modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(text(Page.TOP.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1).replaceFirst("/.*", ""))
                .distinct()
                .toList();

        assertThat(modules)
                .isNotEmpty()
                .allMatch(module -> page.contains("| `" + module + "` |"), "has a row in docs/architecture.md");
    }

    @Test
    void the_templates_have_the_sections_of_the_documents_that_are_made() {
        assertSections("source-api.md", "META-INF/tributary/github/source-api.md");
        assertSections("connector.md", "META-INF/tributary/github/connector.md");
    }

    private void assertSections(String template, String document) {
        String made = Texts.ofResource(document);
        List<String> sections = Pattern.compile("(?m)^## (.+)$")
                .matcher(made)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> told = Pattern.compile("(?m)^\\| \\*\\*([^*]+)\\*\\*")
                .matcher(text(Page.TOP.resolve("docs/templates").resolve(template)))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(told).containsExactlyElementsOf(sections);
    }

    @Test
    void anchors_are_made_as_where_pages_are_shown() {
        assertThat(Links.anchors("# A `@Check`: one, *two*\n\n```sh\n# no heading\n```\n\n## Same\n## Same\n"))
                .containsExactlyInAnyOrder("a-check-one-two", "same", "same-1");
        assertThat(Links.within("[a](b.md#c), [d](https://example.com) and [e\nf](#g)"))
                .containsExactly("b.md#c", "#g");
    }
}
