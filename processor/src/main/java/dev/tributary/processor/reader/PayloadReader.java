package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PayloadDefinition;
import java.util.Optional;

/** Reads {@code @Payload}. */
final class PayloadReader {

    static PayloadDefinition read(Annotation payload) {
        return new PayloadDefinition(
                payload.constant("value"),
                payload.constant("compression").value(),
                payload.isWritten("delimiter") ? Optional.of(payload.character("delimiter")) : Optional.empty(),
                written(payload, "charset"),
                written(payload, "nullText"),
                payload.origin());
    }

    private static Optional<Located<String>> written(Annotation payload, String member) {
        return payload.isWritten(member) ? Optional.of(payload.text(member)) : Optional.empty();
    }

    private PayloadReader() {}
}
