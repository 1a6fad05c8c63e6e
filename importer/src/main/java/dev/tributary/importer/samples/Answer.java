package dev.tributary.importer.samples;

import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.json.Documents;
import dev.tributary.importer.json.Node;
import java.util.Optional;

/**
 * What a source answered.
 *
 * @param body the whole of it
 * @param linked where its header {@code Link} says that the next page is
 */
public record Answer(Node body, Optional<String> linked) {

    /**
     * An answer of which the body is known.
     *
     * @throws DocumentException if that is no JSON, or a single value
     */
    public static Answer of(String body) {
        return of(body, Optional.empty());
    }

    /**
     * An answer.
     *
     * @throws DocumentException if the body is no JSON, or a single value
     */
    public static Answer of(String body, Optional<String> linked) {
        Node node = Documents.read(body);
        if (!node.isObject() && !node.isArray()) {
            throw new DocumentException("It is no JSON object and no array.");
        }
        return new Answer(node, linked);
    }

    /** The address of the next page, wherever it stands. */
    public Optional<String> next() {
        return linked.or(() -> Places.of(body, "").stream()
                .filter(Place::isNextAddress)
                .map(each -> each.value().textOrEmpty())
                .findFirst());
    }
}
