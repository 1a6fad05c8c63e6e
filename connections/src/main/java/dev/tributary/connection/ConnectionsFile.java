package dev.tributary.connection;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * A file of connections by name.
 *
 * <pre>{@code
 * my_github:
 *   source: github
 *   options:
 *     token: ${GITHUB_TOKEN}     # an environment variable
 * }</pre>
 */
final class ConnectionsFile {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final Path file;
    private final Map<String, String> environment;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    /** @throws ConnectionException if the file cannot be read or is no mapping of names */
    ConnectionsFile(Path file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
        parse(text(file)).ifPresent(root -> members(root, "the file").forEach(entries::put));
    }

    private static String text(Path file) {
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

    /** The names of the connections. */
    Set<String> names() {
        return entries.keySet();
    }

    /**
     * The connection of that name.
     *
     * @throws ConnectionException for an unknown key, a reference to a variable that is not set, a value that is no text
     */
    Optional<ConnectionEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name)).map(node -> entry(name, node));
    }

    private ConnectionEntry entry(String name, Node node) {
        String where = "connection `" + name + "`";
        Map<String, Node> members = members(node, where);
        Set<String> unknown = new TreeSet<>(members.keySet());
        unknown.removeAll(Set.of("source", "options"));
        if (!unknown.isEmpty()) {
            throw error(
                    members.get(unknown.iterator().next()),
                    where + " has unknown keys: " + String.join(", ", unknown) + "; there are `source` and `options`.");
        }
        Node source = members.get("source");
        if (source == null) {
            throw error(node, where + " does not say its `source`, such as `source: github`.");
        }
        Map<String, String> options = new HashMap<>();
        Set<String> literals = new HashSet<>();
        Node given = members.get("options");
        if (given != null && !isNull(given)) {
            members(given, "`options` of " + where).forEach((option, value) -> {
                String raw = scalar(value, "option `" + option + "`");
                options.put(option, resolved(raw, option, value));
                if (!REFERENCE.matcher(raw).find()) {
                    literals.add(option);
                }
            });
        }
        return new ConnectionEntry(scalar(source, "`source`"), options, literals);
    }

    private String resolved(String raw, String option, Node node) {
        Matcher references = REFERENCE.matcher(raw);
        StringBuilder value = new StringBuilder();
        while (references.find()) {
            String variable = references.group(1);
            String found = environment.get(variable);
            if (found == null) {
                throw error(
                        node,
                        "option `" + option + "` refers to the environment variable " + variable
                                + ", which is not set.");
            }
            references.appendReplacement(value, Matcher.quoteReplacement(found));
        }
        return references.appendTail(value).toString();
    }

    private Optional<Node> parse(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            // Without the marked snippet, which could show a secret.
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw ConnectionException.failure(file + ":" + line + ": not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw ConnectionException.failure(file + ": not YAML.");
        }
    }

    private Map<String, Node> members(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, what + " must be a mapping of names.");
        }
        Map<String, Node> members = new LinkedHashMap<>();
        List<NodeTuple> tuples = mapping.getValue();
        for (NodeTuple tuple : tuples) {
            String key = scalar(tuple.getKeyNode(), "a name in " + what);
            if (members.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), what + " has `" + key + "` twice.");
            }
        }
        return members;
    }

    private String scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar && !isNull(node)) {
            return scalar.getValue();
        }
        throw error(node, what + " must be a text.");
    }

    private static boolean isNull(Node node) {
        return node.getTag().getValue().endsWith(":null");
    }

    private ConnectionException error(@Nullable Node node, String message) {
        int line = node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return ConnectionException.failure(file + ":" + line + ": " + message);
    }
}
