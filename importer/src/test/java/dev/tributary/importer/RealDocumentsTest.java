package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tributary.importer.project.Project;
import dev.tributary.importer.table.Link;
import dev.tributary.importer.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Documents of real APIs, which {@code .ci/openapi} fetches: each is imported whole, compiled as it is, and the conformance
 * suite runs against as many of its tables as {@code -Dopenapi.conformance} says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "openapi.documents", matches = ".+", disabledReason = "only .ci/openapi has documents")
class RealDocumentsTest {
    private static final Path PAGE = Path.of("../docs/openapi.md");
    private static final String BEGIN = "<!-- documents -->\n";
    private static final String END = "<!-- end of documents -->\n";

    private final List<Result> results = new ArrayList<>();

    private record Result(String name, Imported imported, Duration time, int checked) {
        int lists() {
            return imported.document().findings().lists();
        }

        int tables() {
            return imported.document().findings().tables().size();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %d | %d | %d | %.1f s |",
                    name,
                    imported.document().operations(),
                    lists(),
                    tables(),
                    checked,
                    imported.project().guesses().size(),
                    time.toMillis() / 1000.0);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_becomes_a_project_whose_checks_pass() throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("openapi.documents")))) {
            documents = files.sorted().toList();
        }
        assertThat(documents).as("documents that were fetched").hasSizeGreaterThanOrEqualTo(20);
        return documents.stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.(json|yaml)$", "");
        String source = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String text = Imported.text(file);
        long start = System.nanoTime();
        Imported imported = Imported.of(source, text);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Path directory = Files.createDirectories(Path.of("target/openapi-projects/" + source));
        assertThat(Imported.compile(List.of(imported.project()), directory.resolve("all")))
                .isEmpty();

        List<Table> sample = sample(imported.document(), Integer.getInteger("openapi.conformance", 4));
        Project project = imported.document().project(sample, "imported." + source, source);
        Path sampled = directory.resolve("sample");
        assertThat(Imported.compile(List.of(project), sampled)).isEmpty();
        Conformance conformance = Conformance.of(project, sampled.resolve("classes"));
        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.passed()).isPositive();
        results.add(new Result(name, imported, time, sample.size()));
        System.out.println(results.get(results.size() - 1).line());
    }

    /** So many tables, spread over all of them, and the tables that they are read by. */
    private static List<Table> sample(OpenApiImport document, int size) {
        List<Table> all = document.tables();
        int step = Math.max(1, all.size() / size);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i += step) {
            names.add(all.get(i).name());
            all.get(i).links().stream().map(Link::table).forEach(names::add);
        }
        return document.tables(names);
    }

    @AfterAll
    void most_lists_become_tables_and_no_document_is_left_at_zero() throws IOException {
        int lists = results.stream().mapToInt(Result::lists).sum();
        int tables = results.stream().mapToInt(Result::tables).sum();
        List<String> lines = new ArrayList<>();
        lines.add("| document | operations | lists | tables | of these checked | guesses | time |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        results.forEach(each -> lines.add(each.line()));
        lines.add(String.format(
                Locale.ROOT,
                "| all %d | %,d | %,d | %,d | %,d | %,d | |",
                results.size(),
                results.stream()
                        .mapToInt(each -> each.imported().document().operations())
                        .sum(),
                lists,
                tables,
                results.stream().mapToInt(Result::checked).sum(),
                results.stream()
                        .mapToInt(each -> each.imported().project().guesses().size())
                        .sum()));
        String table = String.join("\n", lines) + "\n";
        System.out.println(table);
        if (Boolean.getBoolean("goldens.update")) {
            String page = Files.readString(PAGE);
            Files.writeString(
                    PAGE,
                    page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + table + "\n"
                            + page.substring(page.indexOf(END)));
        }
        assertThat(results)
                .allSatisfy(each -> assertThat(each.tables()).as(each.name()).isPositive());
        assertThat(100.0 * tables / lists)
                .as("percent of lists that are tables")
                .isGreaterThanOrEqualTo(60);
    }
}
