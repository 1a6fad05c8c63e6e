package dev.tributary.processor.reader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** What holds for a declaration by where it stands. Many stand in one type, of which it is found out once. */
final class Declarations {
    private final Predicate<TypeElement> inSource;
    private final Map<Element, Boolean> visible = new HashMap<>();
    private final Map<Element, Set<String>> suppressed = new HashMap<>();

    /** @param inSource whether an outermost type is compiled now; others are class files, in which nothing can be shown */
    Declarations(Predicate<TypeElement> inSource) {
        this.inSource = inSource;
    }

    /** Whether it is compiled now, so that its Javadoc, names and places are known. */
    boolean isVisible(Element element) {
        @Nullable Element enclosing = element.getEnclosingElement();
        if (enclosing == null || enclosing instanceof PackageElement) {
            return element instanceof TypeElement type && inSource.test(type);
        }
        Boolean known = visible.get(enclosing);
        if (known == null) {
            known = isVisible(enclosing);
            visible.put(enclosing, known);
        }
        return known;
    }

    /** What {@code @SuppressWarnings} names on an element and around it. */
    Set<String> suppressed(Element element) {
        @Nullable Element enclosing = element.getEnclosingElement();
        Set<String> around = enclosing == null ? Set.of() : suppressedWithin(enclosing);
        if (element.getAnnotationMirrors().isEmpty()) {
            return around;
        }
        Set<String> names = new HashSet<>(around);
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().getKind() != TypeKind.ERROR && isSuppression(mirror)) {
                mirror.getElementValues().values().forEach(value -> addTexts(value, names));
            }
        }
        return Set.copyOf(names);
    }

    private Set<String> suppressedWithin(Element element) {
        Set<String> known = suppressed.get(element);
        if (known == null) {
            known = suppressed(element);
            suppressed.put(element, known);
        }
        return known;
    }

    private static boolean isSuppression(AnnotationMirror mirror) {
        return ((QualifiedNameable) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals("java.lang.SuppressWarnings");
    }

    private static void addTexts(AnnotationValue value, Set<String> names) {
        if (value.getValue() instanceof List<?> list) {
            list.forEach(each -> addTexts((AnnotationValue) each, names));
        } else {
            names.add(value.getValue().toString());
        }
    }
}
