package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ReferenceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Reads what a descriptor was written from. */
final class ReferenceReader {

    /** The links of {@code @Source}, then each {@code @Reference}. */
    static List<ReferenceDefinition> read(Annotations annotations, Annotation source, TypeElement type) {
        return Stream.concat(
                        source.texts("documentation").stream()
                                .map(link -> new ReferenceDefinition(link, "OFFICIAL", "HIGH", Optional.empty(), "")),
                        annotations.repeated(type, "Reference").stream()
                                .map(reference -> new ReferenceDefinition(
                                        reference.text("value"),
                                        reference.constant("kind").value(),
                                        reference.constant("confidence").value(),
                                        reference.optionalText("checked"),
                                        reference
                                                .optionalText("conflict")
                                                .map(Located::value)
                                                .orElse(""))))
                .toList();
    }

    private ReferenceReader() {}
}
