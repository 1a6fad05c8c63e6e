package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.importer.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code init} writes where nothing tells of the source. */
class TemplateTest {
    private static final Pattern PAGE = Pattern.compile("(docs/[\\w-]+\\.md)(?:#([\\w-]+))?");

    @Test
    void it_compiles_without_a_warning_whatever_the_source_is_called(@TempDir Path directory) {
        List<Project> projects = Stream.of("shop", "my_shop", "source", "order", "key", "list", "string", "customer")
                .map(source -> Projects.template("written." + source, source))
                .toList();

        assertThat(Imported.compile(projects, directory)).isEmpty();
        assertThat(projects)
                .extracting(Project::type)
                .containsExactly(
                        "Shop", "MyShop", "SourceApi", "OrderApi", "KeyApi", "ListApi", "StringApi", "CustomerApi");
    }

    @Test
    void it_passes_the_conformance_suite(@TempDir Path directory) {
        Project project = Projects.template("written.shop", "shop");
        assertThat(Imported.compile(List.of(project), directory)).isEmpty();

        Conformance conformance = Conformance.of(project, directory.resolve("classes"));

        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.passed()).isPositive();
    }

    @Test
    void its_comments_lead_to_pages_that_are_there() throws Exception {
        Matcher pages = PAGE.matcher(Projects.template("written.shop", "shop").descriptor());
        int found = 0;
        while (pages.find()) {
            found++;
            Path page = Path.of("..", pages.group(1));
            assertThat(page).exists();
            if (pages.group(2) != null) {
                assertThat(Files.readAllLines(page).stream()
                                .filter(line -> line.startsWith("#"))
                                .map(line -> line.replaceFirst("^#+ ", "")
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-')))
                        .as(pages.group())
                        .contains(pages.group(2));
            }
        }
        assertThat(found).isGreaterThan(5);
    }
}
