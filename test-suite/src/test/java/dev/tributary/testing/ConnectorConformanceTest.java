package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.ConnectorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConnectorConformanceTest {
    private static final String LEFT_OUT = "Left out: Only owners may see them.";

    /** As the processor generates it. */
    static final class SampleConformance extends ConnectorConformance {
        SampleConformance() {
            super("sample");
        }
    }

    /** The suite without a table. */
    static final class PartialConformance extends ConnectorConformance {
        PartialConformance() {
            super("sample");
            leaveOut("labels", "Only owners may see them.");
        }
    }

    /** The suite for the connector that a test has set. */
    static final class BrokenConformance extends ConnectorConformance {
        private static ConnectorFactory factory = new SampleConnector.Factory();

        BrokenConformance() {
            super(factory, SampleConnector.MODEL, WriteTest.WRITES);
        }
    }

    @Test
    void a_correct_connector_passes_and_what_does_not_apply_is_skipped_with_a_reason() {
        SuiteRun run = SuiteRun.of(SampleConformance.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed())
                .contains(
                        "sample > S2 tables are listed, each once",
                        "sample > changes > S16 reading converges",
                        "sample > people > S15 deletes have keys and the shape of rows");
        assertThat(run.skipped().get("sample > labels > S15 deletes have keys and the shape of rows"))
                .contains("is snapshot");
        assertThat(run.skipped().get("sample > labels > S17 rows dated in the future do not keep it going"))
                .contains("has no cursor");
    }

    @Test
    void a_table_that_is_left_out_is_skipped_for_the_reason_that_the_report_shows() throws IOException {
        SuiteRun run = SuiteRun.of(PartialConformance.class);

        assertThat(run.passed()).noneMatch(name -> name.startsWith("sample > labels >"));
        assertThat(run.skipped())
                .containsEntry("sample > labels > S10 the first read delivers what the source has", LEFT_OUT);
        assertThat(Files.readString(Path.of("target/tributary/sample/conformance.html")))
                .contains("<pre>" + LEFT_OUT + "</pre>")
                .contains("<h1>Sample: conformance</h1>", "{kind=");
    }

    /** Each mistake in turn, and then what docs/conformance.md says of them. */
    @TestFactory
    Stream<DynamicTest> mistakes_are_caught_by_the_checks_that_are_meant_for_them() {
        List<Defect> defects = Stream.of(
                        PublicDefects.suite(), PublicDefects.parts(), PublicDefects.writes(), OwnDefects.all())
                .flatMap(List::stream)
                .toList();
        Map<Defect, Set<String>> caught = new LinkedHashMap<>();
        return Stream.concat(
                defects.stream()
                        .map(defect -> DynamicTest.dynamicTest(
                                defect.check() + ": " + defect.mistake(), () -> requireCaught(defect, caught))),
                Stream.of(DynamicTest.dynamicTest(
                        "the documentation has the table of defects",
                        () -> DefectTable.requireDocumented(defects, caught))));
    }

    private static void requireCaught(Defect defect, Map<Defect, Set<String>> caught) {
        BrokenConformance.factory = defect.factory();
        SuiteRun run = SuiteRun.of(BrokenConformance.class);
        Set<String> expected = new TreeSet<>(defect.related());
        expected.add(defect.check());

        assertThat(run.failedChecks()).as(run.failures().toString()).isEqualTo(expected);
        assertThat(run.failures().values())
                .allSatisfy(message -> assertThat(message).contains("expected:", "found:", "fix:", "requests:"))
                .allSatisfy(message -> assertThat(message).doesNotContain("sim-token"));
        caught.put(defect, run.failedChecks());
    }
}
