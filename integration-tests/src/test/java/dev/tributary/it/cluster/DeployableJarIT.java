package dev.tributary.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the deployable jar of the examples. */
class DeployableJarIT {
    private static final Pattern MISSING = Pattern.compile("-> +(\\S+) +not found$", Pattern.MULTILINE);

    private static final List<String> OF_THE_CLUSTER = List.of(
            "com.fasterxml.jackson.annotation.",
            "io.delta.",
            "org.apache.hadoop.",
            "org.apache.spark.",
            "org.slf4j.",
            "scala.");

    /** Other platforms, annotations, and what is used where it is there. */
    private static final List<String> NEVER_LOADED = List.of(
            "android.",
            "com.oracle.svm.",
            "javax.annotation.",
            "kotlinx.coroutines.",
            "org.bouncycastle.",
            "org.conscrypt.",
            "org.graalvm.",
            "org.openjsse.");

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(System.getProperty("tributary.it.deployable"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void all_classes_are_under_a_name_of_ours_and_none_is_of_spark_or_of_simulated_sources() {
        List<String> classes = names().filter(name -> name.endsWith(".class")).toList();

        assertThat(names()).allMatch(name -> name.startsWith("dev/tributary/") || name.startsWith("META-INF/"));
        assertThat(names()).noneMatch(name -> name.startsWith("META-INF/versions/"));
        assertThat(classes)
                .contains(
                        "dev/tributary/examples/github/GitHubConnector.class",
                        "dev/tributary/examples/wordpress/WordPressConnector.class",
                        "dev/tributary/pipeline/Pipeline.class",
                        "dev/tributary/shaded/okhttp3/OkHttpClient.class",
                        "dev/tributary/shaded/okio/Buffer.class",
                        "dev/tributary/shaded/kotlin/Unit.class",
                        "dev/tributary/shaded/retrofit2/Retrofit.class",
                        "dev/tributary/shaded/jackson/core/JsonParser.class",
                        "dev/tributary/shaded/snakeyaml/engine/v2/api/Load.class",
                        "dev/tributary/shaded/picocli/CommandLine.class");
        assertThat(classes).noneMatch(name -> name.contains("/simulator/") || name.contains("mockwebserver"));
    }

    @Test
    void it_asks_for_nothing_but_what_java_and_a_cluster_have() {
        StringWriter out = new StringWriter();
        int exitCode = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-verbose:class",
                        System.getProperty("tributary.it.deployable"));

        assertThat(exitCode).as(out.toString()).isZero();
        assertThat(MISSING.matcher(out.toString()).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(name -> Stream.of(OF_THE_CLUSTER, NEVER_LOADED)
                        .flatMap(List::stream)
                        .anyMatch(name::startsWith));
    }

    @Test
    void spark_and_the_runtime_find_every_connector() throws IOException {
        assertThat(service("dev.tributary.runtime.connector.ConnectorFactory"))
                .containsExactlyInAnyOrder(
                        "dev.tributary.examples.github.GitHubConnector$Factory",
                        "dev.tributary.examples.wordpress.WordPressConnector$Factory");
        assertThat(service("org.apache.spark.sql.sources.DataSourceRegister"))
                .containsExactlyInAnyOrder(
                        "dev.tributary.runtime.spark.LakeflowConnectSource",
                        "dev.tributary.examples.github.GitHubDataSource",
                        "dev.tributary.examples.wordpress.WordPressDataSource");
        assertThat(names()).contains("META-INF/tributary/github/model.json", "META-INF/tributary/wordpress/model.json");
        assertThat(names().filter(name -> name.startsWith("META-INF/services/")))
                .allMatch(name -> name.contains("/dev.tributary.") || name.contains("/org.apache.spark."));
    }

    @Test
    void it_has_our_main_class_and_the_licences_of_what_it_contains() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
                .isEqualTo("dev.tributary.cli.ClusterMain");
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(text("META-INF/NOTICE")).contains("Jackson");
        assertThat(names()).contains("META-INF/FastDoubleParser-LICENSE");
    }

    @Test
    void the_page_shows_the_project_that_made_it() throws IOException {
        String project = Files.readString(Path.of("..", "examples", "deployable", "pom.xml"))
                // Here, the parent lies beside it.
                .replaceFirst("<relativePath>.*</relativePath>", "<relativePath/>");

        assertThat(project.strip()).endsWith(ClusterPage.project());
    }

    private Stream<JarEntry> entries() {
        return jar.stream().filter(entry -> !entry.isDirectory());
    }

    private Stream<String> names() {
        return entries().map(JarEntry::getName);
    }

    private List<String> service(String name) throws IOException {
        return text("META-INF/services/" + name).lines().toList();
    }

    private String text(String name) throws IOException {
        return new String(bytes(jar.getJarEntry(name)), StandardCharsets.UTF_8);
    }

    private byte[] bytes(JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
