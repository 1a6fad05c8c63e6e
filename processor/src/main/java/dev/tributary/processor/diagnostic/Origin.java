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
 * @param hidden what it is about, where that is in a class file and cannot be shown; empty otherwise
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value,
        Set<String> suppressed,
        String hidden) {

    public Origin {
        suppressed = Set.copyOf(suppressed);
    }

    /** A declaration that can be shown, in which nothing is suppressed. */
    public static Origin of(Element element) {
        return new Origin(element, null, null, Set.of(), "");
    }
}
