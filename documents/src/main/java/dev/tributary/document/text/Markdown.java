package dev.tributary.document.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds a text in GitHub's Markdown. Texts of a model are escaped, so that they show as they were written. */
public final class Markdown {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private final StringBuilder text = new StringBuilder();

    /** A heading; level 1 is the document's title. */
    public Markdown heading(int level, String heading) {
        return block("#".repeat(level) + " " + escape(heading));
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
                : block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
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

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::onOneLine).collect(Collectors.joining(" | ", "| ", " |"));
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

    /** Words as code within a line, in a table too. */
    public static String code(String words) {
        if (words.isEmpty()) {
            return "";
        }
        String bars = words.replace("|", "\\|");
        return words.indexOf('`') < 0 ? "`" + bars + "`" : "`` " + bars + " ``";
    }

    /** Several words as code, with commas between. */
    public static String codes(List<String> words) {
        return words.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }
}
