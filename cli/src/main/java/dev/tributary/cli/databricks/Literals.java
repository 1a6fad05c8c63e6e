package dev.tributary.cli.databricks;

import dev.tributary.pipeline.spec.TableSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and texts as the emitted languages write them. */
final class Literals {

    /** A name in SQL, whatever it is. */
    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A column in SQL by its path, {@code a.b} for one within a struct. */
    static String column(String path) {
        return Arrays.stream(path.split("\\.", -1)).map(Literals::name).collect(Collectors.joining("."));
    }

    /** Columns in SQL, separated by commas. */
    static String columns(Collection<String> paths) {
        return paths.stream().map(Literals::column).collect(Collectors.joining(", "));
    }

    /** The target of a table in SQL; without a catalog, the current one counts. */
    static String target(TableSpec table) {
        return inSchema(table, table.destinationSchema());
    }

    /** A table of the target's name in another schema of the target's catalog. */
    static String inSchema(TableSpec table, String schema) {
        return schema(table, schema) + "." + name(table.destinationTable());
    }

    /** A schema of the target's catalog. */
    static String schema(TableSpec table, String schema) {
        return Stream.concat(table.destinationCatalog().stream(), Stream.of(schema))
                .map(Literals::name)
                .collect(Collectors.joining("."));
    }

    /**
     * A text in SQL. A dollar sign is written by its number: pipelines replace {@code ${key}} in SQL by a value of their
     * configuration.
     */
    static String sql(String text) {
        return "'" + escaped(text, '\'').replace("$", "\\u0024") + "'";
    }

    /** A text in Scala, Python, YAML and JSON alike. */
    static String text(String text) {
        return '"' + escaped(text, '"') + '"';
    }

    /** Texts in Scala, as arguments. */
    static String texts(Collection<String> texts) {
        return texts.stream().map(Literals::text).collect(Collectors.joining(", "));
    }

    private static String escaped(String text, char quote) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private Literals() {}
}
