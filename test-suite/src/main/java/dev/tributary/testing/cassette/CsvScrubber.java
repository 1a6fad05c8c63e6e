package dev.tributary.testing.cassette;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Takes out of CSV what its header says is personal. */
final class CsvScrubber {
    private final BinaryOperator<String> named;

    /** @param named the value of a name, scrubbed */
    CsvScrubber(BinaryOperator<String> named) {
        this.named = named;
    }

    /** The text, scrubbed; empty if it is no CSV with a header. */
    Optional<String> scrubbed(String text) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return Optional.empty();
        }
        String first = text.substring(0, end);
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        List<String> names = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int column = 0;
        boolean header = true;
        int at = 0;
        while (at < text.length()) {
            int to = cell(text, at, separator);
            String cell = text.substring(at, to);
            if (header) {
                names.add(bare(cell));
                out.append(cell);
            } else {
                out.append(column < names.size() ? cell(names.get(column), cell) : cell(names.get(0), cell));
            }
            at = to;
            if (at < text.length()) {
                char each = text.charAt(at++);
                out.append(each);
                header &= each != '\n';
                column = each == '\n' ? 0 : column + 1;
            }
        }
        return Optional.of(out.toString());
    }

    /** Where a cell ends: at a separator or the end of a line, but not within quotes. */
    private static int cell(String text, int from, char separator) {
        boolean quoted = false;
        int at = from;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == separator || each == '\n')) {
                return at;
            }
            at++;
        }
        return at;
    }

    private String cell(String name, String cell) {
        String bare = bare(cell);
        String scrubbed = named.apply(name, bare);
        return scrubbed.equals(bare) ? cell : cell.replace(cell.strip(), '"' + scrubbed.replace("\"", "\"\"") + '"');
    }

    private static String bare(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }
}
