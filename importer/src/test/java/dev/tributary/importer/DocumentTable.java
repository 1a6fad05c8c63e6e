package dev.tributary.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came of real documents, a line each, kept in a directory: the table can be made in pieces.
 *
 * @param directory where each document's line is
 */
record DocumentTable(Path directory) {
    private static final String BEGIN = "<!-- documents -->\n";
    private static final String END = "<!-- end of documents -->\n";

    /**
     * A document.
     *
     * @param lists endpoints that list something
     * @param checked the tables among these that passed the conformance suite
     * @param time what importing it took
     */
    record Line(String name, int operations, int lists, int tables, int checked, int guesses, Duration time) {

        private static Line parse(String text) {
            String[] cells = text.replace(",", "").split("\\s*\\|\\s*", -1);
            return new Line(
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    Integer.parseInt(cells[6]),
                    Duration.ofMillis(Math.round(Double.parseDouble(cells[7].replace(" s", "")) * 1000)));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %d | %d | %d | %d | %.1f s |",
                    name,
                    operations,
                    lists,
                    tables,
                    checked,
                    guesses,
                    time.toMillis() / 1000.0);
        }
    }

    /** Keeps a document's line, in place of what it was before. */
    void keep(Line line) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(line.name()), line.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines, by name. */
    List<Line> lines() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().map(file -> Line.parse(Imported.text(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table, with a sum at its end. */
    String text() {
        List<Line> lines = lines();
        List<String> rows = new ArrayList<>();
        rows.add("| document | operations | lists | tables | of these checked | guesses | time |");
        rows.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        lines.forEach(each -> rows.add(each.toString()));
        rows.add(String.format(
                Locale.ROOT,
                "| all %d | %,d | %,d | %,d | %,d | %,d | |",
                lines.size(),
                lines.stream().mapToInt(Line::operations).sum(),
                lines.stream().mapToInt(Line::lists).sum(),
                lines.stream().mapToInt(Line::tables).sum(),
                lines.stream().mapToInt(Line::checked).sum(),
                lines.stream().mapToInt(Line::guesses).sum()));
        return String.join("\n", rows) + "\n";
    }

    /** Writes the table in place of that of a page. */
    void writeTo(Path page) throws IOException {
        String text = Files.readString(page);
        Files.writeString(
                page,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + text() + "\n"
                        + text.substring(text.indexOf(END)));
    }
}
