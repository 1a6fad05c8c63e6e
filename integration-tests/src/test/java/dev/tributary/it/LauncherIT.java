package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code tributary} beside a distribution that it need not build, and its archive of classes. */
class LauncherIT {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final long LEAST_BYTES = 80_000 * 1024L;

    private record Outcome(int exitCode, String out, String err) {}

    @TempDir
    private Path top;

    private Path home;

    @BeforeEach
    void copy() throws IOException {
        home = Files.createDirectories(top.resolve("distribution/target/tributary"));
        Path built = CHECKOUT.resolve("distribution/target/tributary");
        Files.copy(CHECKOUT.resolve("tributary"), top.resolve("tributary"));
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            Files.copy(built.resolve(file), home.resolve(file));
        }
        Files.createSymbolicLink(home.resolve("lib"), built.resolve("lib"));
    }

    @Test
    void the_first_ingestion_leaves_an_archive_for_the_next() throws Exception {
        Files.writeString(top.resolve("pipeline.yaml"), """
                connection_name: github
                objects:
                  - table:
                      source_table: labels
                      table_configuration: {owner: apache, repo: spark}
                """);
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withRows(3)
                .withOption("owner", "apache")
                .withOption("repo", "spark");
        SourceModel github = ModelFile.load(LauncherIT.class.getClassLoader(), "github");
        try (SimulatedSource source = SimulatedSource.start(github, settings)) {
            String token = "token=" + source.connectionOptions().get("token");
            String[] ingestion = {"ingest", "pipeline.yaml", "-o", token, "-o", "base_url=" + source.baseUrl()};

            Outcome first = run(ingestion);
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(archive()).isRegularFile();
            assertThat(Files.size(archive())).isGreaterThan(LEAST_BYTES);
            FileTime written = Files.getLastModifiedTime(archive());

            Outcome second = run(ingestion);
            assertThat(second.exitCode()).as(second.err()).isZero();
            assertThat(Files.getLastModifiedTime(archive())).isEqualTo(written);
            assertThat(first.err() + second.err()).doesNotContain("[cds]", "[warning]", "Shared");
        }
    }

    @Test
    void an_ingestion_that_ends_before_spark_starts_leaves_the_archive_to_the_next() throws Exception {
        Files.writeString(top.resolve("pipeline.yaml"), "connection_name: github");

        Outcome mistaken = run("ingest", "pipeline.yaml");

        assertThat(mistaken.exitCode()).isEqualTo(1);
        assertThat(mistaken.err()).contains("objects");
        assertThat(Files.size(archive())).isLessThan(LEAST_BYTES);
    }

    @Test
    void an_archive_that_was_never_finished_is_passed_over() throws Exception {
        try (RandomAccessFile empty = new RandomAccessFile(archive().toFile(), "rw")) {
            empty.setLength(2 * LEAST_BYTES);
        }

        Outcome help = run("run", "--help");

        assertThat(help.err()).isEmpty();
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: tributary run");
    }

    @Test
    void connectors_of_other_projects_are_read_where_the_environment_names_them() throws Exception {
        Path jars = home.resolve("lib").toRealPath();
        Files.delete(home.resolve("lib"));
        Path fewer = Files.createDirectory(home.resolve("lib"));
        List<Path> elsewhere = new ArrayList<>();
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.toList()) {
                if (jar.getFileName().toString().startsWith("tributary-example-github-")) {
                    elsewhere.add(jar);
                } else {
                    Files.createSymbolicLink(fewer.resolve(jar.getFileName()), jar);
                }
            }
        }
        assertThat(elsewhere).hasSize(1);

        Outcome without = run("list");
        Outcome with = run(Map.of("TRIBUTARY_CONNECTORS", elsewhere.get(0).toString()), "list");

        assertThat(without.out()).contains("pokeapi").doesNotContain("github");
        assertThat(with.out()).contains("pokeapi", "github");
    }

    @Test
    void a_change_of_a_module_builds_and_one_of_another_project_in_the_checkout_does_not() throws Exception {
        Files.writeString(top.resolve("pom.xml"), "<project>\n  <module>cli</module>\n</project>\n");
        Path module = Files.createDirectories(top.resolve("cli/src/main")).resolve("A.java");
        Path example = Files.createDirectories(top.resolve("examples/github")).resolve("pom.xml");
        Path other = Files.createDirectories(top.resolve("shop/src/main")).resolve("A.java");
        Files.writeString(top.resolve("examples/pom.xml"), "<project>\n  <module>github</module>\n</project>\n");
        Instant now = Instant.now();
        for (Path file : List.of(module, example, other, top.resolve("shop/pom.xml"))) {
            Files.createFile(file);
        }
        Files.createFile(home.resolve("built"));
        changed(home.resolve("built"), now.plusSeconds(60));
        changed(other, now.plusSeconds(120));
        changed(top.resolve("shop/pom.xml"), now.plusSeconds(120));

        Outcome ofAnother = run("--version");
        changed(module, now.plusSeconds(120));
        Outcome ofAModule = run("--version");
        changed(module, now);
        changed(example, now.plusSeconds(120));
        Outcome ofAnExample = run("--version");

        assertThat(ofAnother.err()).isEmpty();
        assertThat(ofAnother.exitCode()).isZero();
        // There is nothing that could be built here.
        assertThat(ofAModule.err()).containsIgnoringCase("building");
        assertThat(ofAModule.exitCode()).isEqualTo(1);
        assertThat(ofAnExample.err()).containsIgnoringCase("building");
        assertThat(ofAnExample.exitCode()).isEqualTo(1);
    }

    private static void changed(Path file, Instant at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private Path archive() {
        return home.resolve("classes-" + System.getProperty("java.version") + ".jsa");
    }

    private Outcome run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Outcome run(Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(top.resolve("tributary").toString()));
        command.addAll(List.of(arguments));
        Path out = top.resolve("out");
        Path err = top.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(top.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment
                .keySet()
                .removeIf(name -> name.startsWith("TRIBUTARY_")
                        || name.startsWith("DATABRICKS_")
                        || name.equals("JAVA_TOOL_OPTIONS")
                        || name.equals("JDK_JAVA_OPTIONS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
