package dev.tributary.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Texts as they stand in Java: literals, comments, lines that are not too long. */
final class JavaText {
    static final int WIDTH = 116;
    private static final int LONGEST = 300;

    /** A literal. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                default -> literal.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return literal.append('"').toString();
    }

    /** A value of an annotation that is an array: a literal, or several in braces. */
    static String array(List<String> texts) {
        return texts.size() == 1
                ? quoted(texts.get(0))
                : texts.stream().map(JavaText::quoted).collect(Collectors.joining(", ", "{", "}"));
    }

    /** The first sentence of a description, without markup and on one line; it can be empty. */
    static String sentence(String description) {
        String line = description
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("</?[a-zA-Z][^>]*>", " ")
                .replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[`*]{1,3}", "")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[#>\\s@]+", "")
                .strip();
        String first = line.split("(?<=[.!?]) (?=[A-Z])", 2)[0].strip();
        return first.length() <= LONGEST
                ? first
                : first.substring(0, first.offsetByCodePoints(0, first.codePointCount(0, LONGEST))) + "...";
    }

    /** A text as it can stand in a Javadoc comment. */
    static String javadoc(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*/", "* /")
                .replace("{@", "{ @")
                .replace("\\u", "\\ u")
                .replaceAll("(^| )@", "$1");
    }

    /** A text as it can stand behind two slashes. */
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("\\u", "\\ u");
    }

    /** Words in lines of at most so many characters. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Parts in lines of at most so many characters, with commas between. */
    static List<String> joined(List<String> parts, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i) + (i + 1 < parts.size() ? "," : "");
            if (!line.isEmpty() && line.length() + 1 + part.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(part);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private JavaText() {}
}
