package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.diagnostic.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** An annotation that holds for an element, its members by name. */
final class Annotation {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final AnnotationMirror mirror;
    private final String name;
    private final Origin whole;
    private final Optional<Element> written;
    private final Map<String, Located<String>> fillings;
    private final Map<String, AnnotationValue> said;
    private @Nullable Map<String, AnnotationValue> all;
    private final Elements elements;

    /**
     * @param whole where the annotation is shown
     * @param written the element in the source on which it stands; its values are shown there, or else where it is
     * @param fillings what placeholders in its texts stand for, apart from those of options
     */
    Annotation(
            AnnotationMirror mirror,
            Origin whole,
            Optional<Element> written,
            Map<String, Located<String>> fillings,
            Elements elements) {
        this.mirror = mirror;
        this.name = type().getQualifiedName().toString();
        this.whole = whole;
        this.written = written;
        this.fillings = fillings;
        this.elements = elements;
        said = byName(mirror.getElementValues());
    }

    /** What is said, and what holds where nothing is: asked for of few annotations, at some cost. */
    private Map<String, AnnotationValue> all() {
        Map<String, AnnotationValue> values = all;
        if (values == null) {
            values = byName(elements.getElementValuesWithDefaults(mirror));
            all = values;
        }
        return values;
    }

    private static Map<String, AnnotationValue> byName(
            Map<? extends ExecutableElement, ? extends AnnotationValue> values) {
        return values.entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> entry.getKey().getSimpleName().toString(), Map.Entry::getValue));
    }

    TypeElement type() {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** Its qualified name. */
    String name() {
        return name;
    }

    Origin origin() {
        return whole;
    }

    Origin origin(String member) {
        return at(said.get(member));
    }

    private Origin at(@Nullable AnnotationValue value) {
        return value == null
                ? whole
                : written.map(element -> new Origin(element, mirror, value, whole.suppressed(), whole.hidden()))
                        .orElse(whole);
    }

    /** Whether the annotation's type declares a member. */
    boolean has(String member) {
        return all().containsKey(member);
    }

    private Object value(String member) {
        AnnotationValue value = said.get(member);
        if (value == null) {
            value = all().get(member);
        }
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
        return filled(value(member, String.class), origin(member));
    }

    /** A text that is empty when nothing is said. */
    Optional<Located<String>> optionalText(String member) {
        return Optional.of(text(member)).filter(text -> !text.value().isEmpty());
    }

    List<Located<String>> texts(String member) {
        return values(member).stream()
                .map(value -> filled(value.getValue().toString(), at(value)))
                .toList();
    }

    /** What a filling makes wrong is shown where the filling was written. */
    private Located<String> filled(String text, Origin origin) {
        if (fillings.isEmpty() || text.indexOf('{') < 0) {
            return new Located<>(text, origin);
        }
        Optional<Origin> filledFrom = PLACEHOLDER
                .matcher(text)
                .results()
                .map(place -> fillings.get(place.group(1)))
                .flatMap(filling -> Optional.ofNullable(filling).stream())
                .map(Located::origin)
                .findFirst();
        return new Located<>(
                PLACEHOLDER.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filling(place))),
                filledFrom.orElse(origin));
    }

    private String filling(MatchResult place) {
        Located<String> filling = fillings.get(place.group(1));
        return filling == null ? place.group() : filling.value();
    }

    List<Annotation> annotations(String member) {
        return values(member).stream()
                .map(value -> nested((AnnotationMirror) value.getValue()))
                .toList();
    }

    private Annotation nested(AnnotationMirror inner) {
        Origin shown = written.filter(element -> element.equals(whole.element()))
                .map(element -> new Origin(element, inner, null, whole.suppressed(), whole.hidden()))
                .orElse(whole);
        return new Annotation(inner, shown, written, fillings, elements);
    }

    private List<? extends AnnotationValue> values(String member) {
        return ((List<?>) value(member, List.class))
                .stream().map(AnnotationValue.class::cast).toList();
    }

    /** A single character, as a text. */
    Located<String> character(String member) {
        return new Located<>(value(member, Character.class).toString(), origin(member));
    }

    /** Whether a member is written, be it what it would be anyway. */
    boolean isWritten(String member) {
        return said.containsKey(member);
    }

    List<Located<Integer>> numbers(String member) {
        return values(member).stream()
                .map(value -> {
                    if (!(value.getValue() instanceof Integer number)) {
                        throw new UnresolvedTypeException();
                    }
                    return new Located<>(number, at(value));
                })
                .toList();
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

    /** What its texts, numbers and constants are called in the texts of what it carries. */
    Map<String, Located<String>> fillings() {
        Map<String, Located<String>> own = new HashMap<>(fillings);
        all().forEach((member, value) -> {
            if (value.getValue() instanceof String text) {
                own.put(member, filled(text, origin(member)));
            } else if (value.getValue() instanceof VariableElement constant) {
                own.put(member, new Located<>(constant.getSimpleName().toString(), origin(member)));
            } else if (value.getValue() instanceof Number || value.getValue() instanceof Boolean) {
                own.put(member, new Located<>(value.getValue().toString(), origin(member)));
            }
        });
        return own;
    }
}
