package dev.tributary.document.text;

/** Builds a text in YAML 1.2 of mappings and lists; texts are quoted as JSON's are, which YAML reads. */
public final class Yaml {
    private final StringBuilder text = new StringBuilder();
    private int level;
    private boolean inItem;

    /** A comment; one line each. */
    public Yaml comment(String words) {
        words.lines().forEach(line -> line("# " + line));
        return this;
    }

    /** A key with a text. */
    public Yaml text(String key, String value) {
        return line(key + ": " + quoted(value));
    }

    /** A key with a boolean. */
    public Yaml flag(String key, boolean value) {
        return line(key + ": " + value);
    }

    /** A key whose value is a mapping, or a list of mappings. */
    public Yaml under(String key, Runnable content) {
        line(key + ":");
        return deeper(content);
    }

    /** An element of a list, a mapping. */
    public Yaml item(Runnable content) {
        inItem = true;
        return deeper(content);
    }

    private Yaml deeper(Runnable content) {
        level++;
        content.run();
        level--;
        return this;
    }

    private Yaml line(String line) {
        String indent = "  ".repeat(level);
        text.append(inItem ? indent.substring(2) + "- " : indent).append(line).append('\n');
        inItem = false;
        return this;
    }

    /** The whole text. */
    @Override
    public String toString() {
        return text.toString();
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0xfeff || c == 0x2028 || c == 0x2029) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
