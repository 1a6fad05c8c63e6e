package dev.tributary.testing;

import dev.tributary.connection.ConnectionResolver;
import dev.tributary.connection.ResolvedConnection;
import dev.tributary.model.SourceModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.Suggestion;
import dev.tributary.testing.cassette.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The connection that tests were told to use.
 *
 * @param name its name
 * @param options its options
 * @param tables the options of tables, by their names
 */
record NamedConnection(String name, Map<String, String> options, Map<String, Map<String, String>> tables) {
    private static final String CONNECTION = "connection";
    private static final String TABLE_OPTIONS = "tableOptions";

    NamedConnection {
        options = Map.copyOf(options);
        tables = Map.copyOf(tables);
    }

    /**
     * The connection, if one is named.
     *
     * @throws RuntimeException if it cannot be used, or the options of tables cannot; the message says why
     */
    static Optional<NamedConnection> of(SourceModel model) {
        return TestSettings.find(CONNECTION).map(name -> {
            ResolvedConnection found = new ConnectionResolver(System.getenv(), Path.of(""), option -> "")
                    .withoutTable(name, TestSettings.find("connections").map(Path::of), Map.of());
            if (!found.factory().source().equals(model.name())) {
                throw new IllegalArgumentException("Connection `" + name + "` is one to "
                        + found.factory().source() + ", but the tests are of " + model.name() + ".");
            }
            found.writeTokensBack(Environments.current());
            return new NamedConnection(
                    name,
                    found.connectionOptions(),
                    TestSettings.find(TABLE_OPTIONS)
                            .map(file -> tableOptions(Path.of(file), model))
                            .orElse(Map.of()));
        });
    }

    /** Why tests of a real source are skipped without a connection. */
    static String missing() {
        return "No connection: name one by -D" + TestSettings.property(CONNECTION) + "=NAME (or "
                + TestSettings.variable(CONNECTION) + "), and options of tables by -D"
                + TestSettings.property(TABLE_OPTIONS) + "=FILE";
    }

    /** How much is read, where others are not asked for. */
    static Bounds bounds(Bounds otherwise) {
        return new Bounds(
                TestSettings.positive(Bounds.ROWS, otherwise.rows()),
                TestSettings.positive(Bounds.REQUESTS, otherwise.requests()));
    }

    private static Map<String, Map<String, String>> tableOptions(Path file, SourceModel model) {
        JsonValue value;
        try {
            value = JsonValue.parse(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The table options " + file + " cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The table options " + file + " are no JSON: " + e.getMessage(), e);
        }
        Map<String, Map<String, String>> tables = new TreeMap<>();
        members(file, value).forEach((table, options) -> {
            List<String> known =
                    model.tables().stream().map(each -> each.name()).toList();
            if (!known.contains(table)) {
                throw new IllegalArgumentException("The table options " + file + " name `" + table + "`, which "
                        + model.name() + " does not have." + Suggestion.didYouMean(table, known));
            }
            Map<String, String> texts = new TreeMap<>();
            members(file, options)
                    .forEach((name, option) -> texts.put(
                            name,
                            option.scalar()
                                    .orElseThrow(() -> new IllegalArgumentException("The table options " + file
                                            + " have an option `" + name + "` of `" + table
                                            + "` that is no text, number or boolean."))));
            tables.put(table, texts);
        });
        return tables;
    }

    private static Map<String, JsonValue> members(Path file, JsonValue value) {
        if (value instanceof JsonValue.Members object) {
            return object.members();
        }
        throw new IllegalArgumentException("The table options " + file
                + " must be like {\"table\": {\"option\": \"value\"}}; there is " + value.described() + ".");
    }

    /** The options of a table. */
    Map<String, String> tableOptions(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** Without the values of the options. */
    @Override
    public String toString() {
        return "NamedConnection[" + name + "]";
    }
}
