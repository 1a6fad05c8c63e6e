package dev.tributary.distribution.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that people read.
 *
 * @param path its path from the top of the repository, with slashes
 * @param text the whole of it
 */
record Page(String path, String text) {
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern COMMENT = Pattern.compile("<!-- (.*) -->");
    private static final Pattern INLINE = Pattern.compile("`((?:(?:\\./)?tributary|mvn) [^`\\n]+)`");
    private static final Pattern CHECKED = Pattern.compile("<!-- blocks of ([a-z, ]+) are checked by (\\S+) -->");

    /** All of them but those of the rules, whose examples are compiled by the rules' own test. */
    static List<Page> all() throws IOException {
        try (Stream<Path> docs = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md").map(TOP::resolve),
                            docs.filter(file -> file.toString().endsWith(".md"))
                                    .filter(file -> !file.startsWith(TOP.resolve("docs/rules")))
                                    .sorted())
                    .map(Page::read)
                    .toList();
        }
    }

    private static Page read(Path file) {
        return new Page(TOP.relativize(file).toString().replace('\\', '/'), Texts.of(file));
    }

    /** What is between fences, whatever it is. A fence that does not end is an error. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("```")) {
                int from = i;
                int indent = lines.get(i).indexOf('`');
                List<String> block = new ArrayList<>();
                for (i++; !lines.get(i).strip().equals("```"); i++) {
                    block.add(lines.get(i).isBlank() ? "" : lines.get(i).substring(indent));
                }
                Matcher comment =
                        COMMENT.matcher(from == 0 ? "" : lines.get(from - 1).strip());
                blocks.add(new Block(
                        path,
                        from + 1,
                        lines.get(from).strip().substring(3),
                        comment.matches() ? comment.group(1) : "",
                        String.join("\n", block)));
            }
        }
        return blocks;
    }

    /** Our commands and Maven's within sentences. */
    List<String> commands() {
        return INLINE.matcher(Links.unfenced(text))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The test that checks the blocks of a language, by its path from the top, as the page itself names it. */
    Map<String, String> ownTests() {
        Map<String, String> tests = new HashMap<>();
        CHECKED.matcher(text)
                .results()
                .forEach(found -> Arrays.stream(found.group(1).split(", "))
                        .forEach(language -> tests.put(language, found.group(2))));
        return tests;
    }
}
