package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tributary.importer.DocumentTable.Line;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.table.Link;
import dev.tributary.importer.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Documents of real APIs, which {@code .ci/openapi} fetches: each is imported whole, compiled as it is, and the conformance
 * suite runs against as many of its tables as {@code -Dopenapi.conformance} says.
 */
@EnabledIfSystemProperty(named = "openapi.documents", matches = ".+", disabledReason = "only .ci/openapi has documents")
class RealDocumentsTest {
    private static final Path PAGE = Path.of("../docs/openapi.md");
    private static final int LEAST_PERCENT = 60;

    @TestFactory
    Stream<DynamicTest> each_becomes_a_project_whose_checks_pass() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("openapi.documents")))) {
            return files.sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString().replaceAll("\\.(json|yaml)$", "");
        String source = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String text = Imported.text(file);
        long start = System.nanoTime();
        Imported imported = Imported.of(source, text);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Path directory = Files.createDirectories(Path.of("target/openapi-projects/" + source));
        Path all = directory.resolve("all");
        assertThat(Imported.compile(List.of(imported.project()), all)).isEmpty();

        List<Table> sample = sample(imported.document(), Integer.getInteger("openapi.conformance", 4));
        Project checked = imported.project();
        Path compiled = all;
        if (sample.size() < imported.document().tables().size()) {
            checked = imported.document().project(sample, "imported." + source, source);
            compiled = directory.resolve("sample");
            assertThat(Imported.compile(List.of(checked), compiled)).isEmpty();
        }
        Conformance conformance = Conformance.of(checked, compiled.resolve("classes"));
        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.passed()).isPositive();

        Line line = new Line(
                name,
                imported.document().operations(),
                imported.document().findings().lists(),
                imported.document().tables().size(),
                sample.size(),
                imported.project().guesses().size(),
                time);
        table().keep(line);
        System.out.println(line);
    }

    private static DocumentTable table() {
        return new DocumentTable(Path.of(System.getProperty("openapi.documents"), "../lines"));
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
    static void most_lists_become_tables_and_no_document_is_left_at_zero() throws IOException {
        List<Line> lines = table().lines();
        System.out.println(table().text());
        if (Boolean.getBoolean("goldens.update")) {
            table().writeTo(PAGE);
        }
        assertThat(lines)
                .allSatisfy(each -> assertThat(each.tables()).as(each.name()).isPositive());
        int percent = 100
                * lines.stream().mapToInt(Line::tables).sum()
                / lines.stream().mapToInt(Line::lists).sum();
        assertThat(percent).as("percent of lists that are tables").isGreaterThanOrEqualTo(LEAST_PERCENT);
    }
}
