package dev.tributary.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/versioning.md} promises is what Javadoc shows and what is compared with the last release. */
final class PromisesTest {
    private static final Pattern PROMISED = Pattern.compile("\\| `(dev\\.tributary\\.[a-z.]+)` \\| `tributary-");
    private static final Pattern SHOWN = Pattern.compile("<include>(dev/tributary/[a-z/]+)/\\*\\.java</include>");
    private static final Pattern COMPARED = Pattern.compile("<include>(dev\\.tributary\\.[\\w.]+)</include>");

    @Test
    void the_javadoc_site_shows_the_packages_that_are_promised() throws IOException {
        Set<String> shown = found(SHOWN, "../apidocs/pom.xml").stream()
                .map(path -> path.replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(found(PROMISED, "../docs/versioning.md"));
    }

    @Test
    void what_is_compared_with_the_last_release_is_what_is_promised() throws IOException {
        Set<String> promised = found(PROMISED, "../docs/versioning.md");
        Set<String> generated = Set.of(
                "dev.tributary.runtime.decode",
                "dev.tributary.runtime.rest.RestConnector",
                "dev.tributary.runtime.spark.LakeflowDataSource");

        assertThat(found(COMPARED, "../pom.xml")).containsAll(promised).containsAll(generated);
        assertThat(found(COMPARED, "../pom.xml")).hasSize(promised.size() + generated.size());
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
