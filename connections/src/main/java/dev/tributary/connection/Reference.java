package dev.tributary.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the braces of <code>${...}</code> in a connections file. */
sealed interface Reference {

    /** The value of an environment variable. */
    record Variable(String name) implements Reference {}

    /** The text of a file, without the line break at its end. */
    record TextFile(String path) implements Reference {}

    /** The value of an option of a connection of the same file. */
    record Option(String entry, String option) implements Reference {}

    /** A part of a value: a text, or a reference. */
    sealed interface Part {}

    /** As it is. */
    record Text(String text) implements Part {}

    /** What it leads to. */
    record Referred(Reference reference) implements Part {}

    /** The forms that there are, for messages. */
    String FORMS = "${NAME} for an environment variable, ${file:PATH} for a file, ${connection.option} for an option of"
            + " another connection";

    /**
     * The parts of a value. <code>$${</code> stands for <code>${</code> itself.
     *
     * @throws IllegalArgumentException if a reference is none of the forms; the message does not show the value
     */
    static List<Part> parts(String raw) {
        List<Part> parts = new ArrayList<>();
        Matcher found = Syntax.REFERENCE.matcher(raw);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (found.find()) {
            text.append(raw, from, found.start());
            from = found.end();
            if (found.group().startsWith("$$")) {
                text.append("${");
                continue;
            }
            if (found.group("end") == null) {
                throw new IllegalArgumentException(
                        "has `${` without its `}`; write `$${` for the two characters themselves");
            }
            if (!text.isEmpty()) {
                parts.add(new Text(text.toString()));
                text.setLength(0);
            }
            parts.add(new Referred(of(found.group("inside"))));
        }
        text.append(raw, from, raw.length());
        if (!text.isEmpty() || parts.isEmpty()) {
            parts.add(new Text(text.toString()));
        }
        return parts;
    }

    /** How a text is written that is to be taken as it is. */
    static String escaped(String text) {
        return text.replace("${", "$${");
    }

    private static Reference of(String inside) {
        if (inside.toLowerCase(Locale.ROOT).startsWith(Syntax.FILE) && inside.length() > Syntax.FILE.length()) {
            return new TextFile(inside.substring(Syntax.FILE.length()));
        }
        if (Syntax.VARIABLE.matcher(inside).matches()) {
            return new Variable(inside);
        }
        int dot = inside.lastIndexOf('.');
        if (dot > 0 && dot < inside.length() - 1) {
            return new Option(inside.substring(0, dot), inside.substring(dot + 1));
        }
        throw new IllegalArgumentException(
                "has a reference that is none; there are " + FORMS + ", and `$${` stands for `${` itself");
    }

    /** How references are written. */
    final class Syntax {
        private static final String FILE = "file:";
        private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{(?<inside>[^}]*)(?<end>})?");
        private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

        private Syntax() {}
    }
}
