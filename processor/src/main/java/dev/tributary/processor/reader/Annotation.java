package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** An annotation on an element, its members by name. */
final class Annotation {
    private final Element element;
    private final AnnotationMirror mirror;
    private final Origin shown;
    private final Map<String, AnnotationValue> written;
    private final Map<String, AnnotationValue> all;
    private final Elements elements;

    /** @param shown where the element, or what stands for it, can be shown */
    Annotation(Element element, AnnotationMirror mirror, Origin shown, Elements elements) {
        this.element = element;
        this.mirror = mirror;
        this.shown = shown;
        this.elements = elements;
        written = byName(mirror.getElementValues());
        all = byName(elements.getElementValuesWithDefaults(mirror));
    }

    private static Map<String, AnnotationValue> byName(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values) {
        return values.entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
    }

    Origin origin() {
        return at(null);
    }

    Origin origin(String member) {
        return at(written.get(member));
    }

    private Origin at(@Nullable AnnotationValue value) {
        return shown.element().equals(element) ? new Origin(element, mirror, value, shown.suppressed()) : shown;
    }

    private Object value(String member) {
        AnnotationValue value = all.get(member);
        if (value == null) {
            throw new UnresolvedTypeException();
        }
        return value.getValue();
    }

    /** Anything else than the declared type is the compiler's to complain of. */
    private <T> T value(String member, Class<T> type) {
        Object value = value(member);
        if (!type.isInstance(value)) {
            throw new UnresolvedTypeException();
        }
        return type.cast(value);
    }

    Located<String> text(String member) {
        return new Located<>(value(member, String.class), origin(member));
    }

    /** A text that is empty when nothing is said. */
    Optional<Located<String>> optionalText(String member) {
        return Optional.of(text(member)).filter(text -> !text.value().isEmpty());
    }

    List<Located<String>> texts(String member) {
        return values(member).stream()
                .map(value -> new Located<>(value.getValue().toString(), at(value)))
                .toList();
    }

    List<Annotation> annotations(String member) {
        return values(member).stream()
                .map(value -> new Annotation(element, (AnnotationMirror) value.getValue(), shown, elements))
                .toList();
    }

    private List<? extends AnnotationValue> values(String member) {
        return ((List<?>) value(member, List.class))
                .stream().map(AnnotationValue.class::cast).toList();
    }

    Located<Integer> number(String member) {
        return new Located<>(value(member, Integer.class), origin(member));
    }

    boolean flag(String member) {
        return value(member, Boolean.class);
    }

    /** The name of an enum's constant. */
    Located<String> constant(String member) {
        return new Located<>(
                value(member, VariableElement.class).getSimpleName().toString(), origin(member));
    }

    /** The types of an array of classes. */
    List<Located<TypeMirror>> types(String member) {
        return values(member).stream()
                .map(value -> {
                    if (!(value.getValue() instanceof TypeMirror type)) {
                        throw new UnresolvedTypeException();
                    }
                    return new Located<>(type, at(value));
                })
                .toList();
    }

    TypeMirror type(String member) {
        return value(member, TypeMirror.class);
    }
}
