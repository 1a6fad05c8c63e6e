package dev.tributary.processor.diagnostic;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where something was written.
 *
 * @param element the declaration
 * @param mirror the annotation on it, null for the declaration itself
 * @param value the annotation's value, null for the annotation itself
 * @param suppressed what {@code @SuppressWarnings} names there and around
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value,
        Set<String> suppressed) {

    public Origin {
        suppressed = Set.copyOf(suppressed);
    }
}
