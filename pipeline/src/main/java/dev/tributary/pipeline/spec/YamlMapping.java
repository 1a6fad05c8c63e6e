package dev.tributary.pipeline.spec;

import dev.tributary.runtime.error.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a YAML text, whose values are asked for by key and kind. Nulls are as good as absent. */
final class YamlMapping {
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, Integer> keyLines;
    private final Set<String> unknown = new TreeSet<>();
    private final Mistakes mistakes;

    private YamlMapping(int line, Map<String, Node> values, Map<String, Integer> keyLines, Mistakes mistakes) {
        this.line = line;
        this.values = values;
        this.keyLines = keyLines;
        this.mistakes = mistakes;
    }

    /** @param what the mapping's name in messages, at the start of a sentence */
    static Optional<YamlMapping> of(Node node, String what, Mistakes mistakes) {
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(Mistakes.line(node), what + " must be a mapping (`key: value` lines).");
            return Optional.empty();
        }
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = Mistakes.line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(line, "A key must be a plain text.");
            } else if (values.containsKey(key.getValue())) {
                mistakes.add(line, "The key `" + key.getValue() + "` occurs twice. Remove one of them.");
            } else {
                values.put(key.getValue(), tuple.getValueNode());
                keyLines.put(key.getValue(), line);
            }
        }
        return Optional.of(new YamlMapping(Mistakes.line(node), values, keyLines, mistakes));
    }

    void requireKnown(Set<String> known) {
        Set<String> sorted = new TreeSet<>(known);
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                unknown.add(key);
                mistakes.add(
                        line(key),
                        "There is no key `" + key + "` here." + Suggestion.didYouMean(key, sorted) + " The keys are "
                                + String.join(", ", sorted) + ".");
            }
        });
    }

    private int line(String key) {
        return keyLines.getOrDefault(key, line);
    }

    Set<String> keys() {
        return values.keySet();
    }

    void mistaken(String key, String message) {
        mistakes.add(line(key), message);
    }

    Optional<String> requiredText(String key) {
        return required(key, text(key));
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> text(key, value));
    }

    private Optional<String> text(String key, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        mistakes.add(Mistakes.line(value), "`" + key + "` must be a text.");
        return Optional.empty();
    }

    /** A list of texts, or a single text for a list of one. */
    List<String> texts(String key) {
        return value(key)
                .map(value -> value instanceof SequenceNode list ? list.getValue() : List.of(value))
                .orElse(List.of())
                .stream()
                .flatMap(element -> text(key, element).stream())
                .toList();
    }

    Optional<YamlMapping> requiredMapping(String key) {
        return required(key, value(key)).flatMap(value -> of(value, "`" + key + "`", mistakes));
    }

    Optional<YamlMapping> mapping(String key) {
        return value(key).flatMap(value -> of(value, "`" + key + "`", mistakes));
    }

    List<Node> requiredList(String key) {
        Optional<Node> value = required(key, value(key));
        if (value.isPresent()
                && value.get() instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        value.ifPresent(node -> mistakes.add(Mistakes.line(node), "`" + key + "` must be a list with `- ` items."));
        return List.of();
    }

    private <T> Optional<T> required(String key, Optional<T> value) {
        boolean misspelt = unknown.stream()
                .anyMatch(other -> !Suggestion.didYouMean(other, Set.of(key)).isEmpty());
        if (value(key).isEmpty() && !misspelt) {
            mistakes.add(line, "The key `" + key + "` is missing here.");
        }
        return value;
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }
}
