package dev.tributary.distribution.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Parts of users' builds: XML is well-formed, and artifacts are those that the build makes or uses, in its versions. What runs our
 * processor has what a project of the archetype needs for Java 17 and JUnit with any Maven that we support.
 */
final class BuildBlocks {
    private static final Pattern XML = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>" + "(?:\\s*<version>([^<]+)</version>)?");
    private static final Pattern COORDINATES = Pattern.compile("\"([\\w.]+):([\\w.-]+):([\\w.-]+)\"");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+version)>([^<]+)</");

    /** Where Maven's own defaults would compile for an older Java, or find no tests. */
    private static final List<Pattern> NEEDED = List.of(
            Pattern.compile("<maven\\.compiler\\.release>[^<]+</maven\\.compiler\\.release>"),
            Pattern.compile("<artifactId>maven-surefire-plugin</artifactId>\\s*<version>[^<]+</version>"));

    private final String archetype =
            Texts.of(Page.TOP.resolve("archetype/src/main/resources/archetype-resources/pom.xml"));
    private final String pom = Texts.of(Page.TOP.resolve("pom.xml"));
    private final Map<String, String> properties = PROPERTY.matcher(pom)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, second) -> first));
    private final Set<String> ours = ours();

    void checkXml(String xml) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader("<part>" + xml + "</part>")));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("It is no XML: " + e.getMessage(), e);
        }
        XML.matcher(xml).results().forEach(this::checkArtifact);
        if (xml.contains("<annotationProcessorPaths>")) {
            NEEDED.forEach(needed -> assertThat(Texts.flat(xml)).contains(archetypes(needed)));
        }
    }

    private String archetypes(Pattern needed) {
        return needed.matcher(archetype)
                .results()
                .map(found -> Texts.flat(found.group()))
                .findFirst()
                .orElseThrow();
    }

    void checkCoordinates(String build) {
        List<MatchResult> found = COORDINATES.matcher(build).results().toList();
        assertThat(found).isNotEmpty().allSatisfy(this::checkArtifact);
    }

    private void checkArtifact(MatchResult found) {
        String version = found.group(3);
        if (found.group(1).equals("dev.tributary")) {
            assertThat(ours).contains(found.group(2));
            if (version != null) {
                assertThat(version).as(found.group(2)).isIn("${project.version}", "${tributary.version}", own());
            }
        } else if (version != null) {
            assertThat(properties.containsValue(version) || pom.contains("<version>" + version + "</version>"))
                    .as("the build uses %s in another version than %s", found.group(2), version)
                    .isTrue();
        }
    }

    private String own() {
        return Pattern.compile("<version>([^<]+)</version>")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Each module's own artifact is the first that its pom names behind its parent. */
    private static Set<String> ours() {
        try (Stream<Path> files = Files.find(
                Page.TOP,
                3,
                (file, attributes) ->
                        file.endsWith("pom.xml") && !file.toString().contains("target"))) {
            return files.map(Texts::of)
                    .map(text -> text.replaceFirst("(?s)<parent>.*?</parent>", ""))
                    .flatMap(text -> ARTIFACT.matcher(text).results().limit(1))
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
