package dev.tributary.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.importer.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The archetype's files are those that {@code init} writes from nothing, with Velocity's words for what differs;
 * {@code -Dgoldens.update=true} rewrites them.
 */
class ArchetypeTest {
    private static final Path RESOURCES = Path.of("../archetype/src/main/resources/archetype-resources");
    private static final String SOURCE = "zqsource";
    private static final String PACKAGE = "com.example.zqsource";
    private static final Pattern SPARK =
            Pattern.compile("(<artifactId>spark-sql_)[\\d.]+(</artifactId>\\s*<version>)[^<]+");

    @Test
    void the_archetype_is_the_template() throws IOException {
        Project project = Projects.template(PACKAGE, SOURCE);
        Map<String, String> expected = new TreeMap<>();
        project.files().forEach((path, text) -> expected.put(path(path, project), velocity(path, text, project)));

        if (Boolean.getBoolean("goldens.update")) {
            for (Map.Entry<String, String> file : expected.entrySet()) {
                Path path = RESOURCES.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        assertThat(files()).isEqualTo(expected);
    }

    private static Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> RESOURCES.relativize(file).toString().replace('\\', '/'),
                            file -> Imported.text(file).replace("\r\n", "\n"),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    /** The package is the archetype's to add. */
    private static String path(String path, Project project) {
        return path.replace(PACKAGE.replace('.', '/') + "/", "").replace(project.type(), "__type__");
    }

    private static String velocity(String path, String text, Project project) {
        String marked = text;
        if (path.equals("pom.xml")) {
            marked = SPARK.matcher(marked)
                    .replaceAll("$1@scala.binary.version@$2@spark.version@")
                    .replaceAll("<tributary.version>[^<]*<", "<tributary.version>@project.version@<")
                    .replace("<groupId>" + PACKAGE + "<", "<groupId>\0groupId\1<");
        }
        String escaped = marked.replace(SOURCE + "-connector", "\0artifactId\1")
                .replace("1.0.0-SNAPSHOT", "\0version\1")
                .replace(PACKAGE, "\0package\1")
                .replace(project.type(), "\0type\1")
                .replace(SOURCE, "\0source\1")
                .replace("\\", "\0symbol_escape\1")
                .replace("$", "\0symbol_dollar\1")
                .replace("#", "\0symbol_pound\1")
                .replace("\0", "${")
                .replace("\1", "}");
        return """
                #set( $symbol_pound = '#' )
                #set( $symbol_dollar = '$' )
                #set( $symbol_escape = '\\' )
                """ + escaped;
    }
}
