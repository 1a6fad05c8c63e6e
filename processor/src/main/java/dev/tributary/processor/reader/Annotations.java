package dev.tributary.processor.reader;

import dev.tributary.processor.diagnostic.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds annotations by their qualified names. */
final class Annotations {
    private static final String OURS = "dev.tributary.annotations.";

    private final Elements elements;
    private final Element descriptor;
    private final Predicate<TypeElement> inSource;

    /**
     * @param descriptor what is shown in place of what the user cannot see
     * @param inSource whether an outermost type is compiled now; others are class files, in which nothing can be shown
     */
    Annotations(Elements elements, Element descriptor, Predicate<TypeElement> inSource) {
        this.elements = elements;
        this.descriptor = descriptor;
        this.inSource = inSource;
    }

    /** One of our own annotations, by its simple name. */
    Optional<Annotation> ours(Element element, String simpleName) {
        return named(element, OURS + simpleName);
    }

    /** All of our own repeatable annotations, by the simple name, in the order written. */
    List<Annotation> repeated(Element element, String simpleName) {
        return Stream.concat(
                        ours(element, simpleName).stream(),
                        named(element, OURS + simpleName + ".List").stream()
                                .flatMap(list -> list.annotations("value").stream()))
                .toList();
    }

    Optional<Annotation> named(Element element, String qualifiedName) {
        return mirrors(element)
                .filter(mirror -> nameOf(mirror).equals(qualifiedName))
                .map(mirror -> annotation(element, mirror))
                .findFirst();
    }

    /** The annotations whose types lie in a package, in the order written. */
    List<AnnotationMirror> inPackage(Element element, String packageName) {
        return mirrors(element)
                .filter(mirror -> elements.getPackageOf(
                                mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(packageName))
                .toList();
    }

    Annotation annotation(Element element, AnnotationMirror mirror) {
        return new Annotation(element, mirror, origin(element), elements);
    }

    private static Stream<AnnotationMirror> mirrors(Element element) {
        return element.getAnnotationMirrors().stream().map(mirror -> {
            if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
                throw new UnresolvedTypeException();
            }
            return mirror;
        });
    }

    private static String nameOf(AnnotationMirror mirror) {
        return ((QualifiedNameable) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The declaration itself, or the descriptor in its place. */
    Origin origin(Element element) {
        return new Origin(isVisible(element) ? element : descriptor, null, null, suppressed(element));
    }

    private boolean isVisible(Element element) {
        @Nullable Element outermost = element;
        while (outermost != null && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type && inSource.test(type);
    }

    private static Set<String> suppressed(Element element) {
        Set<String> names = new HashSet<>();
        for (@Nullable Element around = element; around != null; around = around.getEnclosingElement()) {
            for (AnnotationMirror mirror : around.getAnnotationMirrors()) {
                if (mirror.getAnnotationType().getKind() != TypeKind.ERROR
                        && nameOf(mirror).equals("java.lang.SuppressWarnings")) {
                    mirror.getElementValues().values().forEach(value -> addTexts(value, names));
                }
            }
        }
        return names;
    }

    private static void addTexts(AnnotationValue value, Set<String> names) {
        if (value.getValue() instanceof List<?> list) {
            list.forEach(each -> addTexts((AnnotationValue) each, names));
        } else {
            names.add(value.getValue().toString());
        }
    }
}
