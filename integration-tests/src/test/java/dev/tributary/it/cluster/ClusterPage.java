package dev.tributary.it.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/cluster.md shows. */
final class ClusterPage {
    private static final Path PAGE = Path.of("..", "docs", "cluster.md");

    /** The project that makes a deployable jar. */
    static String project() throws IOException {
        return block("xml", "<project ");
    }

    /**
     * The words behind {@code spark-submit}.
     *
     * @param places what the page's places are here; it must name them all
     */
    static List<String> submission(Map<String, String> places) throws IOException {
        List<String> words = Arrays.asList(block("sh", "spark-submit ").split(" ", -1));
        if (!words.containsAll(places.keySet())) {
            throw new IllegalStateException(PAGE + " does not name all of " + places.keySet() + ": " + words);
        }
        return words.stream()
                .skip(1)
                .map(word -> places.getOrDefault(word, word))
                .toList();
    }

    private static String block(String language, String begin) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\R(" + Pattern.quote(begin) + ".*?)\\R```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        if (!block.find()) {
            throw new IllegalStateException(PAGE + " has no block that begins with " + begin);
        }
        return block.group(1);
    }

    private ClusterPage() {}
}
