package dev.tributary.connection;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A file of connections by name, as it is written: references are not resolved here.
 *
 * <pre>{@code
 * my_github:
 *   source: github
 *   secret_scope: work           # has what the options below lack
 *   options:
 *     token: ${GITHUB_TOKEN}     # an environment variable
 * }</pre>
 */
final class ConnectionsFile {
    private static final String SOURCE = "source";
    private static final String SECRET_SCOPE = "secret_scope";
    private static final String OPTIONS = "options";
    private static final Set<String> KEYS = Set.of(SOURCE, SECRET_SCOPE, OPTIONS);

    private final Path file;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private ConnectionsFile(Path file, String text) {
        this.file = file;
        parse(text).ifPresent(root -> members(root, "the file").forEach(entries::put));
    }

    /** @throws ConnectionException if the file cannot be read or is no mapping of names */
    static ConnectionsFile read(Path file) {
        return new ConnectionsFile(file, text(file));
    }

    /**
     * What a file would say.
     *
     * @throws ConnectionException if that is no mapping of names
     */
    static ConnectionsFile of(Path file, String text) {
        return new ConnectionsFile(file, text);
    }

    /** @throws ConnectionException if the file cannot be read */
    static String text(Path file) {
        if (Files.isDirectory(file)) {
            throw cannotRead(file, "it is a directory; name a file.");
        }
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw cannotRead(file, "there is none.");
        } catch (CharacterCodingException e) {
            throw cannotRead(file, "it is no text in UTF-8; save it as one.");
        } catch (IOException e) {
            throw cannotRead(file, e.toString());
        }
    }

    private static ConnectionException cannotRead(Path file, String reason) {
        return ConnectionException.failure("Cannot read the connections file " + file + ": " + reason);
    }

    Path file() {
        return file;
    }

    /** The names of the connections. */
    Set<String> names() {
        return entries.keySet();
    }

    /**
     * The source of a connection.
     *
     * @throws ConnectionException if the connection does not say it, or has keys that mean nothing
     */
    String source(String name) {
        Map<String, Node> members = entry(name);
        Node source = members.get(SOURCE);
        if (source == null) {
            throw error(entries.get(name), where(name) + " does not say its `source`, such as `source: github`.");
        }
        return scalar(source, "`source`").getValue();
    }

    /** The secret scope that a connection names. */
    Optional<String> secretScope(String name) {
        return Optional.ofNullable(entry(name).get(SECRET_SCOPE))
                .map(node -> scalar(node, "`secret_scope`").getValue());
    }

    /** The options of a connection as they are written, by their names. */
    Map<String, ScalarNode> options(String name) {
        Node given = entry(name).get(OPTIONS);
        Map<String, ScalarNode> options = new LinkedHashMap<>();
        if (given != null && !isNull(given)) {
            members(given, "`options` of " + where(name))
                    .forEach((option, value) -> options.put(option, scalar(value, "option `" + option + "`")));
        }
        return options;
    }

    private Map<String, Node> entry(String name) {
        Node node = entries.get(name);
        if (node == null) {
            throw new IllegalArgumentException("no connection `" + name + "`");
        }
        Map<String, Node> members = members(node, where(name));
        Set<String> unknown = new TreeSet<>(members.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw error(
                    members.get(unknown.iterator().next()),
                    where(name) + " has unknown keys: " + String.join(", ", unknown)
                            + "; there are `source`, `secret_scope` and `options`.");
        }
        return members;
    }

    private static String where(String name) {
        return "connection `" + name + "`";
    }

    private Optional<Node> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            // Without its words and the marked snippet, which could show a secret: an alias is called what it is.
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw ConnectionException.failure(file + ":" + line
                    + ": not YAML. Look near there for a quote or bracket that does not end, and put values in quotes that"
                    + " begin with one of * & ! | > % @ `.");
        } catch (YamlEngineException e) {
            throw ConnectionException.failure(file + ": not YAML.");
        }
    }

    private Map<String, Node> members(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, what + " must be a mapping of names.");
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a name in " + what).getValue();
            if (members.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), what + " has `" + key + "` twice.");
            }
        }
        return members;
    }

    private ScalarNode scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar && !isNull(node)) {
            return scalar;
        }
        throw error(node, what + " must be a text.");
    }

    private static boolean isNull(Node node) {
        return node.getTag().getValue().endsWith(":null");
    }

    /** What is wrong at a place of the file. */
    ConnectionException error(@Nullable Node node, String message) {
        int line = node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return ConnectionException.failure(file + ":" + line + ": " + message);
    }
}
