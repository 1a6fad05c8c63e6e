package dev.tributary.importer.openapi;

import dev.tributary.importer.json.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Follows {@code $ref} within a document. What lies in other files is not there. */
final class References {
    private final Node root;

    References(Node root) {
        this.root = root;
    }

    /** What a value refers to, over all steps; itself if it refers to nothing. */
    Node follow(Node value) {
        Set<String> seen = new HashSet<>();
        Node current = value;
        while (current.get("$ref").isText()) {
            String reference = current.get("$ref").textOrEmpty();
            if (!seen.add(reference)) {
                return Node.ABSENT;
            }
            current = at(reference);
        }
        return current;
    }

    /** What stands at a reference. */
    Node at(String reference) {
        if (!reference.startsWith("#/")) {
            return Node.ABSENT;
        }
        Node current = root;
        for (String step : reference.substring(2).split("/", -1)) {
            String name = decoded(step).replace("~1", "/").replace("~0", "~");
            current = current.isArray() ? element(current, name) : current.get(name);
        }
        return current;
    }

    private static Node element(Node array, String index) {
        if (!index.matches("\\d{1,6}")
                || Integer.parseInt(index) >= array.elements().size()) {
            return Node.ABSENT;
        }
        return array.elements().get(Integer.parseInt(index));
    }

    private static String decoded(String step) {
        return step.matches(".*%[0-9A-Fa-f]{2}.*")
                ? URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8)
                : step;
    }

    /** The last step of a reference, which is what people call its target. */
    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
