package dev.tributary.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/rules}: a page for each rule, and the list of them all. */
final class RuleBook {
    private static final Path DIRECTORY = Path.of("..", "docs", "rules");
    private static final Path LIST = DIRECTORY.resolve("README.md");
    private static final String LIST_HEAD = "| rule | why |\n| --- | --- |\n";

    private static final Pattern PAGE = Pattern.compile(
            "# (T-[A-Z-]+)\n\n(.+?)\n\nWrong:\n\n```java\n(.+?)\n```\n\n> (error|warning): (.+?)\n\nRight:\n\n```java\n(.+?)\n```\n",
            Pattern.DOTALL);

    /** A page: the rule's id, the examples, and what the compiler says of the wrong one. */
    record Entry(String id, String why, String wrong, String severity, String message, String right) {

        private String text() {
            return "# " + id + "\n\n" + why + "\n\nWrong:\n\n```java\n" + wrong + "\n```\n\n> " + severity + ": "
                    + message + "\n\nRight:\n\n```java\n" + right + "\n```\n";
        }

        private String row() {
            return "| [" + id + "](" + id + ".md) | " + why.replaceAll("\\s+", " ") + " |\n";
        }
    }

    /** All pages, by id. */
    static List<Entry> entries() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.getFileName().toString().startsWith("T-"))
                    .sorted()
                    .map(RuleBook::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Entry entry) {
        write(DIRECTORY.resolve(entry.id() + ".md"), entry.text());
    }

    /** The list as it stands. */
    static String list() {
        return text(LIST);
    }

    /** The list as the pages want it. */
    static String expectedList() {
        String list = list();
        String intro = list.substring(0, list.indexOf(LIST_HEAD));
        return intro + LIST_HEAD + entries().stream().map(Entry::row).collect(Collectors.joining());
    }

    static void writeList(String list) {
        write(LIST, list);
    }

    private static Entry read(Path file) {
        Matcher page = PAGE.matcher(text(file));
        if (!page.matches() || !file.getFileName().toString().equals(page.group(1) + ".md")) {
            throw new IllegalStateException(file + " is no page of a rule: it has not the form of the others");
        }
        return new Entry(page.group(1), page.group(2), page.group(3), page.group(4), page.group(5), page.group(6));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleBook() {}
}
