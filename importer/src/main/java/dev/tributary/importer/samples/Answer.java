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
     * @throws DocumentException if that is not one JSON object or array
     */
    public static Answer of(String body) {
        return of(body, Optional.empty());
    }

    /**
     * An answer.
     *
     * @throws DocumentException if the body is not one JSON object or array
     */
    public static Answer of(String body, Optional<String> linked) {
        return new Answer(Documents.readJson(body), linked);
    }

    /** The address of the next page, wherever it stands. */
    public Optional<String> next() {
        return linked.or(() -> Places.of(body, "").stream()
                .filter(Place::isNextAddress)
                .map(each -> each.value().textOrEmpty())
                .findFirst());
    }
}
