package dev.tributary.connection;

import dev.tributary.connection.FileOption.Place;
import dev.tributary.runtime.error.Suggestion;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Follows the references of a connections file. */
final class References {
    /** Bytes, far above any key or certificate. */
    private static final long LARGEST_FILE = 1024 * 1024;

    private final ConnectionsFile file;
    private final Map<String, String> environment;
    private final Map<String, Map<String, ScalarNode>> options = new HashMap<>();

    References(ConnectionsFile file, Map<String, String> environment) {
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    /**
     * A connection with its references resolved.
     *
     * @throws ConnectionException for a reference that leads nowhere or to itself
     */
    ConnectionEntry entry(String name) {
        Map<String, FileOption> resolved = new LinkedHashMap<>();
        options(name).keySet().forEach(option -> resolved.put(option, resolved(new Place(name, option), Set.of())));
        return new ConnectionEntry(file.source(name), file.secretScope(name), resolved);
    }

    private Map<String, ScalarNode> options(String entry) {
        return options.computeIfAbsent(entry, file::options);
    }

    /** @param above the places whose references led here */
    private FileOption resolved(Place place, Set<Place> above) {
        ScalarNode node = node(place);
        List<Reference.Part> parts;
        try {
            parts = Reference.parts(node.getValue());
        } catch (IllegalArgumentException e) {
            throw file.error(node, shown(place) + " " + e.getMessage() + ".");
        }
        Set<Place> here = new LinkedHashSet<>(above);
        if (!here.add(place)) {
            throw file.error(
                    node,
                    "a reference leads to itself: "
                            + here.stream().map(References::path).collect(Collectors.joining(" -> ")) + " -> "
                            + path(place) + ". Give one of them a value.");
        }
        List<FileOption> values =
                parts.stream().map(part -> value(part, place, node, here)).toList();
        return values.size() == 1
                ? values.get(0)
                : new FileOption(
                        values.stream().map(FileOption::value).collect(Collectors.joining()),
                        values.stream()
                                .anyMatch(each ->
                                        each.holdsText() && !each.place().equals(Optional.of(place))),
                        Optional.empty());
    }

    private ScalarNode node(Place place) {
        ScalarNode node = options(place.entry()).get(place.option());
        if (node == null) {
            throw new IllegalArgumentException(place.toString());
        }
        return node;
    }

    private FileOption value(Reference.Part part, Place place, ScalarNode node, Set<Place> here) {
        if (part instanceof Reference.Text text) {
            return new FileOption(text.text(), true, Optional.of(place));
        }
        Reference reference = ((Reference.Referred) part).reference();
        if (reference instanceof Reference.Variable variable) {
            String value = environment.get(variable.name());
            if (value == null) {
                throw file.error(
                        node,
                        shown(place) + " refers to the environment variable " + variable.name()
                                + ", which is not set.");
            }
            return new FileOption(value, false, Optional.empty());
        }
        if (reference instanceof Reference.TextFile text) {
            return new FileOption(text(text.path(), place, node), false, Optional.empty());
        }
        return resolved(referred((Reference.Option) reference, place, node), here);
    }

    private Place referred(Reference.Option to, Place place, ScalarNode node) {
        if (!file.names().contains(to.entry())) {
            throw file.error(
                    node,
                    shown(place) + " refers to the connection `" + to.entry() + "`, which the file does not have."
                            + Suggestion.didYouMean(to.entry(), file.names()) + " It has "
                            + String.join(", ", file.names()) + ".");
        }
        Set<String> there = options(to.entry()).keySet();
        return there.stream()
                .filter(option -> option.equalsIgnoreCase(to.option()))
                .findFirst()
                .map(option -> new Place(to.entry(), option))
                .orElseThrow(() -> file.error(
                        node,
                        shown(place) + " refers to option `" + to.option() + "` of connection `" + to.entry()
                                + "`, which has no value there." + Suggestion.didYouMean(to.option(), there)));
    }

    /** Relative paths begin where the connections file is. */
    private String text(String path, Place place, ScalarNode node) {
        String where = shown(place) + " refers to the file " + path;
        try {
            Path named = file.file().toAbsolutePath().resolveSibling(path);
            if (!Files.exists(named)) {
                throw file.error(
                        node, where + ", which does not exist. It is looked for at " + named.normalize() + ".");
            }
            if (!Files.isRegularFile(named)) {
                throw file.error(node, where + ", which is no file of text.");
            }
            if (Files.size(named) > LARGEST_FILE) {
                throw file.error(node, where + ", which is larger than 1 MiB; no option is.");
            }
            return Files.readString(named).replaceFirst("\\r?\\n\\z", "");
        } catch (CharacterCodingException e) {
            throw file.error(node, where + ", which is no text in UTF-8.");
        } catch (InvalidPathException | IOException e) {
            throw file.error(node, where + ", which cannot be read: " + e);
        }
    }

    private static String shown(Place place) {
        return "option `" + place.option() + "` of `" + place.entry() + "`";
    }

    private static String path(Place place) {
        return place.entry() + "." + place.option();
    }
}
