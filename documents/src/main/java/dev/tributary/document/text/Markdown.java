package dev.tributary.document.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds a text in GitHub's Markdown. Texts of a model are escaped, so that they show as they were written. */
public final class Markdown {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private final StringBuilder text = new StringBuilder();

    /** A heading; level 1 is the document's title. */
    public Markdown heading(int level, String heading) {
        return block("#".repeat(level) + " " + escape(onOneLine(heading)));
    }

    /** A paragraph whose inline Markdown is meant. */
    public Markdown paragraph(String markdown) {
        return block(markdown.strip());
    }

    /** What somebody wrote in a descriptor, in paragraphs of its own; nothing where it is empty. */
    public Markdown prose(String words) {
        return words.isBlank() ? this : block(escape(words.strip()));
    }

    /** A list; items hold inline Markdown. */
    public Markdown list(List<String> items) {
        return items.isEmpty()
                ? this
                : block(items.stream().map(item -> "- " + onOneLine(item)).collect(Collectors.joining("\n")));
    }

    /** Lines of code. */
    public Markdown code(String language, String code) {
        return block("```" + language + "\n" + code.stripTrailing() + "\n```");
    }

    /** A table; cells hold inline Markdown. */
    public Markdown table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(header));
        table.append('\n').append(row(header.stream().map(cell -> "---").toList()));
        rows.forEach(cells -> table.append('\n').append(row(cells)));
        return block(table.toString());
    }

    /** A bar ends a cell even within code, unless it is escaped; {@link #escape} has done so where it is not code. */
    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> BAR.matcher(onOneLine(cell)).replaceAll("\\\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Nearly all cells are on one line already, and there are many of them. */
    private static String onOneLine(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? cell
                : BREAK.matcher(cell).replaceAll(" ");
    }

    private Markdown block(String block) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        text.append(block);
        return this;
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text + "\n";
    }

    /** Words as inline Markdown that shows them as they are. */
    public static String escape(String words) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ("\\`*_[]<>|#".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Words as code within a line. */
    public static String code(String words) {
        if (words.isEmpty()) {
            return "";
        }
        if (words.indexOf('`') < 0) {
            return "`" + words + "`";
        }
        String fence = "`";
        while (words.contains(fence)) {
            fence += "`";
        }
        return fence + " " + words + " " + fence;
    }

    /** Several words as code, with commas between. */
    public static String codes(List<String> words) {
        return words.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
