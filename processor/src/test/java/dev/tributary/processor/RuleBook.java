package dev.tributary.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/rules.md}: the rules' entries. */
final class RuleBook {
    static final Path PATH = Path.of("..", "docs", "rules.md");

    private static final Pattern ENTRY = Pattern.compile(
            "## (T-[A-Z-]+)\n\n(.+?)\n\nWrong:\n\n```java\n(.+?)\n```\n\n> (error|warning): (.+?)\n\nRight:\n\n```java\n(.+?)\n```\n",
            Pattern.DOTALL);

    /** An entry: the rule's id, the examples, and what the compiler says of the wrong one. */
    record Entry(String id, String why, String wrong, String severity, String message, String right) {

        String text() {
            return "## " + id + "\n\n" + why + "\n\nWrong:\n\n```java\n" + wrong + "\n```\n\n> " + severity + ": "
                    + message + "\n\nRight:\n\n```java\n" + right + "\n```\n";
        }
    }

    static String text() {
        try {
            return Files.readString(PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text());
        while (entry.find()) {
            entries.add(new Entry(
                    entry.group(1), entry.group(2), entry.group(3), entry.group(4), entry.group(5), entry.group(6)));
        }
        return entries;
    }

    static synchronized void replace(Entry old, Entry updated) {
        try {
            Files.writeString(PATH, text().replace(old.text(), updated.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleBook() {}
}
