package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.http.RequestRecord;
import dev.tributary.testing.ConnectorConformanceTest.SampleConformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modes against a source that is reached over the network: a simulated one, but the suite does not know that. */
class ModesTest {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withRows(20).withMaxPageSize(8);

    @TempDir
    private Path directory;

    @AfterEach
    void forget() {
        List.of("mode", "connection", "connections", "tableOptions", "cassettes", "mostRows", "mostRequests", "writes")
                .forEach(name -> System.clearProperty(TestSettings.property(name)));
    }

    private static void set(String name, String value) {
        System.setProperty(TestSettings.property(name), value);
    }

    private SuiteRun run(String mode) {
        set("mode", mode);
        set("cassettes", directory.toString());
        return SuiteRun.of(SampleConformance.class);
    }

    private void connect(SimulatedSource source) throws IOException {
        Map<String, String> options = new HashMap<>(source.connectionOptions());
        Path connections = directory.resolve("connections.yaml");
        StringBuilder yaml = new StringBuilder("mine:\n  source: sample\n  options:\n");
        options.forEach((name, value) ->
                yaml.append("    ").append(name).append(": \"").append(value).append("\"\n"));
        Files.writeString(connections, yaml);
        Files.setPosixFilePermissions(connections, PosixFilePermissions.fromString("rw-------"));
        Path tables = directory.resolve("tables.json");
        Files.writeString(
                tables,
                "{\"changes\": {\"owner\": \"" + source.tableOptions("changes").get("owner") + "\"}}");
        set("connections", connections.toString());
        set("connection", "mine");
        set("tableOptions", tables.toString());
    }

    private Path cassette() {
        return directory.resolve(SampleConformance.class.getName() + ".json");
    }

    @Test
    void a_recording_is_replayed_without_the_source_and_made_again_is_the_same() throws IOException {
        SuiteRun recorded;
        String file;
        try (SimulatedSource source = SimulatedSource.start(SampleConnector.MODEL, SETTINGS)) {
            connect(source);
            recorded = run("record");
            file = Files.readString(cassette());
            assertThat(file).doesNotContain(source.connectionOptions().get("token"));
            assertThat(run("record").failures()).isEmpty();
            assertThat(Files.readString(cassette())).isEqualTo(file);
        }
        forget();

        SuiteRun replayed = run("replay");

        assertThat(recorded.failures()).isEmpty();
        assertThat(recorded.passed())
                .contains("sample > changes > S9 a read from the empty offset works, its end can be kept")
                .contains("sample > changes > T5 the same offset gives the same rows");
        assertThat(replayed.failures()).isEmpty();
        assertThat(replayed.passed()).isEqualTo(recorded.passed());
        assertThat(replayed.skipped().keySet()).isEqualTo(recorded.skipped().keySet());
    }

    @Test
    void a_recording_that_fails_leaves_the_cassette_as_it_was() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(SampleConnector.MODEL, SETTINGS)) {
            connect(source);
            Files.writeString(cassette(), "{}");
            Path connections = directory.resolve("connections.yaml");
            String token = source.connectionOptions().get("token");
            Files.writeString(connections, Files.readString(connections).replace(token, "another"));

            assertThat(run("record").failures()).isNotEmpty();
            assertThat(Files.readString(cassette())).isEqualTo("{}");
        }
    }

    @Test
    void a_live_run_reads_no_more_than_the_bounds_allow_and_writes_nothing() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(SampleConnector.MODEL, SETTINGS)) {
            connect(source);

            SuiteRun run = run("live");

            assertThat(run.failures()).isEmpty();
            assertThat(run.passed()).contains("sample > people > S11 values fit their columns");
            assertThat(run.skipped())
                    .containsEntry(
                            "sample > people > T8 changes while pages are read lose nothing", Check.SIMULATED_ONLY);
            assertThat(source.requests()).extracting(RequestRecord::method).containsOnly("GET");
            assertThat(Files.exists(cassette())).isFalse();
        }
    }

    /** The suite with requests that write. */
    static final class WritingConformance extends ConnectorConformance {
        WritingConformance() {
            super(new SampleConnector.Factory(), SampleConnector.MODEL, WriteTest.LABELS);
        }
    }

    @Test
    void a_live_run_writes_where_that_is_said_and_leaves_nothing_behind() throws IOException {
        set("mode", "live");
        try (SimulatedSource source =
                SimulatedSource.start(SampleConnector.MODEL, SETTINGS, new Counterpart.None(), WriteTest.LABELS)) {
            connect(source);
            List<Map<String, Object>> before = source.table("labels").rows();
            SuiteRun unasked = SuiteRun.of(WritingConformance.class);

            assertThat(unasked.skipped())
                    .containsEntry(
                            "sample > labels > W6 what is deleted is told",
                            "Nothing is written to a real source, unless -Dtributary.test.writes=true says so");
            assertThat(source.requests()).extracting(RequestRecord::method).containsOnly("GET");

            set("writes", "true");
            SuiteRun run = SuiteRun.of(WritingConformance.class);

            assertThat(run.failures()).isEmpty();
            assertThat(run.passed())
                    .contains(
                            "sample > labels > W3 W4 W5 what is written is read",
                            "sample > labels > W6 what is deleted is told");
            assertThat(source.requests()).extracting(RequestRecord::method).contains("POST", "PATCH", "DELETE");
            assertThat(source.table("labels").rows()).isEqualTo(before);
        }
    }

    @Test
    void whether_a_run_writes_is_said_by_true_or_false() throws IOException {
        set("mode", "live");
        try (SimulatedSource source = SimulatedSource.start(SampleConnector.MODEL, SETTINGS)) {
            connect(source);
            set("writes", "yes");

            assertThat(SuiteRun.of(WritingConformance.class).failures().values())
                    .isNotEmpty()
                    .allSatisfy(
                            message -> assertThat(message).contains("-Dtributary.test.writes", "say true or false"));
        }
    }

    @Test
    void a_table_that_is_larger_than_the_bounds_is_read_in_part_and_the_report_says_so() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(SampleConnector.MODEL, SETTINGS)) {
            connect(source);
            set("mostRows", "5");

            SuiteRun run = run("live");

            assertThat(run.failures()).isEmpty();
            assertThat(run.passed()).contains("sample > labels > S11 values fit their columns");
            assertThat(run.skipped().get("sample > labels > T5 the same offset gives the same rows"))
                    .contains("only 5 rows were read", "-Dtributary.test.mostRows");
            assertThat(Files.readString(Path.of("target/tributary/sample/conformance-live.html")))
                    .contains("5 rows or 60 requests a read");
        }
    }

    @Test
    void without_a_connection_all_is_skipped_and_says_so() {
        SuiteRun run = run("live");

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isEmpty();
        assertThat(run.skipped().values())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).contains("No connection", "-Dtributary.test.connection=NAME"));
    }

    @Test
    void an_unknown_mode_is_one_clear_error() {
        SuiteRun run = run("lvie");

        assertThat(run.passed()).isEmpty();
        assertThat(run.failures().values())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("no test mode `lvie`", "Did you mean `live`?", "simulate, replay, record, live"));
    }

    @Test
    void a_replay_without_a_cassette_is_one_clear_error() {
        SuiteRun run = run("replay");

        assertThat(run.passed()).isEmpty();
        assertThat(run.failures().values())
                .singleElement()
                .satisfies(message -> assertThat(message).contains("no cassette", "-Dtributary.test.mode=record"));
    }

    @Test
    void table_options_of_a_table_that_is_not_there_are_one_clear_error() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(SampleConnector.MODEL, SETTINGS)) {
            connect(source);
            Files.writeString(directory.resolve("tables.json"), "{\"chnages\": {}}");

            SuiteRun run = run("live");

            assertThat(run.failures().values())
                    .singleElement()
                    .satisfies(message -> assertThat(message).contains("`chnages`", "Did you mean `changes`?"));
        }
    }
}
