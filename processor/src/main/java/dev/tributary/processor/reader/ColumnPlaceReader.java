package dev.tributary.processor.reader;

import dev.tributary.processor.definition.ConversionDefinition;
import dev.tributary.processor.definition.PlaceInResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Reads where a column's value lies in a response, and what is made of it. */
final class ColumnPlaceReader {
    private static final String ANY_SETTER = "com.fasterxml.jackson.annotation.JsonAnySetter";

    private final Annotations annotations;

    ColumnPlaceReader(Annotations annotations) {
        this.annotations = annotations;
    }

    /** @param elements the elements among which the compiler spreads what is written on a component */
    List<PlaceInResponse> places(List<Element> elements) {
        if (elements.isEmpty()) {
            return List.of();
        }
        return Stream.<Optional<? extends PlaceInResponse>>of(
                        ours(elements, "At").map(at -> new PlaceInResponse.At(at.text("value"), at.origin())),
                        ours(elements, "Outer")
                                .map(outer -> new PlaceInResponse.Outer(
                                        outer.text("value"), outer.number("levels"), outer.origin())),
                        ours(elements, "MapKey")
                                .map(key -> new PlaceInResponse.MapKey(key.number("levels"), key.origin())),
                        elements.stream()
                                .map(element -> annotations.named(element, ANY_SETTER))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(rest -> new PlaceInResponse.Rest(rest.origin())))
                .<PlaceInResponse>flatMap(Optional::stream)
                .toList();
    }

    /** @param elements the elements among which the compiler spreads what is written on a component */
    List<ConversionDefinition> conversions(List<Element> elements) {
        if (elements.isEmpty()) {
            return List.of();
        }
        return Stream.<Optional<? extends ConversionDefinition>>of(
                        ours(elements, "Capture")
                                .map(capture ->
                                        new ConversionDefinition.Capture(capture.text("value"), capture.origin())),
                        ours(elements, "Pairs")
                                .map(pairs -> new ConversionDefinition.Pairs(
                                        pairs.text("name").value(),
                                        pairs.text("value").value(),
                                        pairs.origin())))
                .<ConversionDefinition>flatMap(Optional::stream)
                .toList();
    }

    private Optional<Annotation> ours(List<Element> elements, String simpleName) {
        return elements.stream()
                .map(element -> annotations.ours(element, simpleName))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
