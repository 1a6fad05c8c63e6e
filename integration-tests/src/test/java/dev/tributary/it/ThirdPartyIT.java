package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever of others is handed on is named with its licence. */
class ThirdPartyIT {
    private static final Path DISTRIBUTION = Path.of("..", "distribution", "target", "tributary");
    private static final Pattern NOTICE = Pattern.compile("\\(([^():]+:[^():]+:[^():]+) - ");
    private static final Pattern COMPONENT = Pattern.compile("pkg:maven/([^/\"]+)/([^@\"]+)@([^?\"]+)");

    @Test
    void the_notices_name_each_jar_of_the_distribution() throws IOException {
        Set<String> named = NOTICE.matcher(Files.readString(DISTRIBUTION.resolve("THIRD-PARTY.txt")))
                .results()
                .map(match -> match.group(1).split(":", 3))
                .map(parts -> parts[1] + "-" + parts[2])
                .collect(Collectors.toSet());

        assertThat(unnamed(named)).isEmpty();
    }

    /** The bill is made where Maven is online only. */
    @Test
    @DisabledIfSystemProperty(named = "tributary.it.maven", matches = "offline: true")
    void the_bill_of_materials_has_each_jar_of_the_distribution() throws IOException {
        Set<String> named = COMPONENT
                .matcher(Files.readString(DISTRIBUTION.resolve("bom.json")))
                .results()
                .map(ThirdPartyIT::fileName)
                .collect(Collectors.toSet());

        assertThat(unnamed(named)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "processor, tools.jackson.core:jackson-core",
        "processor, com.palantir.javapoet:javapoet",
        "secret-scopes, com.databricks:databricks-sdk-java",
        "cli, com.squareup.okhttp3:okhttp-jvm"
    })
    void a_jar_says_what_it_has_or_wants_of_others(String module, String library) throws IOException {
        Path jar = Path.of(
                "..",
                module,
                "target",
                "tributary-" + module + "-" + System.getProperty("tributary.it.version") + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry notices = file.getEntry("META-INF/tributary-" + module + "-THIRD-PARTY.txt");
            try (InputStream in = file.getInputStream(notices)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("(" + library + ":");
            }
        }
    }

    /** The jars that are none of these, with or without a classifier. */
    private static List<String> unnamed(Set<String> named) throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .filter(jar -> !jar.startsWith("tributary-"))
                    .filter(jar -> named.stream().noneMatch(name -> jar.equals(name) || jar.startsWith(name + "-")))
                    .sorted()
                    .toList();
        }
    }

    private static String fileName(MatchResult component) {
        return component.group(2) + "-" + component.group(3);
    }
}
