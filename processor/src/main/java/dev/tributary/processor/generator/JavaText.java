package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** The members of a class as text, written once from top to bottom; of what is large, rendering a tree takes too long. */
final class JavaText {
    private static final String INDENT = "    ";
    private static final int WIDTH = 100;

    private final Imports imports;
    private final StringBuilder text = new StringBuilder();
    private String indent;

    /** The members of a class that nothing is around. */
    JavaText(Imports imports) {
        this(imports, INDENT);
    }

    private JavaText(Imports imports, String indent) {
        this.imports = imports;
        this.indent = indent;
    }

    /** A text of its own for members of the class that was begun here. */
    JavaText within() {
        return new JavaText(imports, indent);
    }

    Imports imports() {
        return imports;
    }

    /** What a type is called. */
    String type(ClassName type) {
        return imports.of(type);
    }

    /** A text as a literal. */
    static String literal(String value) {
        StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        literal.append("\\u%04x".formatted((int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /** Begins a member: an empty line sets it off from the one before. */
    JavaText member() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    /** A Javadoc comment of one line. */
    JavaText javadoc(String line) {
        return line("/**").line(" * " + line).line(" */");
    }

    JavaText line(String line) {
        text.append(indent).append(line).append('\n');
        return this;
    }

    /** A statement of several lines. */
    JavaText statement(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text.append(indent).append(i == 0 ? "" : INDENT + INDENT).append(lines.get(i));
            text.append(i == lines.size() - 1 ? ";\n" : "\n");
        }
        return this;
    }

    /** A statement that ends in a list, in as many lines as it needs. */
    JavaText statement(String head, List<String> items) {
        int line = text.length();
        text.append(indent).append(head);
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i == items.size() - 1 ? ");" : ",");
            if (i > 0 && text.length() - line + 1 + item.length() > WIDTH) {
                text.append('\n');
                line = text.length();
                text.append(indent).append(INDENT).append(INDENT);
            } else if (i > 0) {
                text.append(' ');
            }
            text.append(item);
        }
        text.append(items.isEmpty() ? ");\n" : "\n");
        return this;
    }

    /** Begins a block. */
    JavaText open(String head) {
        line(head + " {");
        indent += INDENT;
        return this;
    }

    /** Ends a block. */
    JavaText close() {
        return close("}");
    }

    /** Ends a block that is an expression. */
    JavaText closeStatement() {
        return close("};");
    }

    private JavaText close(String end) {
        indent = indent.substring(INDENT.length());
        return line(end);
    }

    JavaText append(JavaText members) {
        text.append(members.text);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
