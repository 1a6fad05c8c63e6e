package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of every pagination, with parents, changes, maps and single values, against the sources that they describe. */
class ConformanceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"arrays.yaml", "compositions.yaml", "pages.yaml", "parameters.yaml", "shop.yaml", "types.yaml"})
    void what_is_imported_passes_the_conformance_suite(String file, @TempDir Path directory) {
        Imported imported = Imported.of(file);
        assertThat(Imported.compile(List.of(imported.project()), directory)).isEmpty();

        Conformance conformance = Conformance.of(imported.project(), directory.resolve("classes"));

        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.passed()).isPositive();
    }
}
