package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/**
 * Finds the annotations that hold for an element: those that stand on it, those that they carry, and for a method that a
 * descriptor inherits, those of the interfaces by which it comes. What is nearer replaces what is further away.
 */
final class Annotations {
    private static final String OURS = "dev.tributary.annotations.";
    private static final List<String> CARRY_NOTHING_OF_OURS =
            List.of(OURS, "java.", "retrofit2.", "com.fasterxml.", "org.jspecify.");

    private final Elements elements;
    private final Element shown;
    private final Declarations declarations;
    private final List<TypeElement> around;
    private final Map<String, Located<String>> fillings;
    private final Map<Element, List<Annotation>> known = new HashMap<>();

    /**
     * @param shown what is shown in place of what the user cannot see
     * @param inSource whether an outermost type is compiled now; others are class files, in which nothing can be shown
     */
    Annotations(Elements elements, Element shown, Predicate<TypeElement> inSource) {
        this(elements, shown, new Declarations(inSource), List.of(), Map.of());
    }

    private Annotations(
            Elements elements,
            Element shown,
            Declarations declarations,
            List<TypeElement> around,
            Map<String, Located<String>> fillings) {
        this.elements = elements;
        this.shown = shown;
        this.declarations = declarations;
        this.around = around;
        this.fillings = fillings;
    }

    /**
     * The same for a method that is inherited.
     *
     * @param interfaces those by which it comes, the one furthest from its declaration first
     * @param values what placeholders in its texts stand for
     */
    Annotations within(List<TypeElement> interfaces, Map<String, Located<String>> values) {
        Element nearest = interfaces.stream()
                .filter(this::isVisible)
                .map(Element.class::cast)
                .findFirst()
                .orElse(shown);
        return new Annotations(elements, nearest, declarations, interfaces, values);
    }

    /** One of our own annotations, by its simple name. */
    Optional<Annotation> ours(Element element, String simpleName) {
        return named(element, OURS + simpleName);
    }

    /** All of our own repeatable annotations, by the simple name, in the order written. */
    List<Annotation> repeated(Element element, String simpleName) {
        String name = OURS + simpleName;
        return holding(element).stream()
                .flatMap(annotation -> {
                    if (annotation.name().equals(name)) {
                        return Stream.of(annotation);
                    }
                    return annotation.name().equals(name + ".List")
                            ? annotation.annotations("value").stream()
                            : Stream.empty();
                })
                .toList();
    }

    /** All of our own annotations on an element. */
    List<Annotation> ours(Element element) {
        return holding(element).stream()
                .filter(annotation -> annotation.name().startsWith(OURS))
                .toList();
    }

    Optional<Annotation> named(Element element, String qualifiedName) {
        return holding(element).stream()
                .filter(annotation -> annotation.name().equals(qualifiedName))
                .findFirst();
    }

    /** The annotations whose types lie in a package, in the order written. */
    List<Annotation> inPackage(Element element, String packageName) {
        return holding(element).stream()
                .filter(annotation -> elements.getPackageOf(annotation.type())
                        .getQualifiedName()
                        .contentEquals(packageName))
                .toList();
    }

    private List<Annotation> holding(Element element) {
        List<Annotation> found = known.get(element);
        if (found == null) {
            found = find(element);
            known.put(element, found);
        }
        return found;
    }

    private List<Annotation> find(Element element) {
        List<Annotation> found = new ArrayList<>();
        Set<TypeElement> carriers = new HashSet<>();
        for (List<Annotation> layer = written(element); !layer.isEmpty(); layer = carried(layer, carriers)) {
            add(layer, found);
        }
        if (element.getKind() == ElementKind.METHOD) {
            for (TypeElement type : around) {
                add(holding(type).stream().filter(Annotations::speaksForMethods).toList(), found);
            }
        }
        return found;
    }

    private static void add(List<Annotation> further, List<Annotation> nearer) {
        nearer.addAll(further.stream()
                .filter(annotation -> nearer.stream().noneMatch(near -> replaces(near, annotation)))
                .toList());
    }

    private static boolean replaces(Annotation nearer, Annotation further) {
        return (nearer.name().equals(further.name()) && !isRepeatable(nearer))
                || (isPagination(nearer) && isPagination(further));
    }

    private static boolean isRepeatable(Annotation annotation) {
        return annotation.name().endsWith(".List") || has(annotation.type(), "java.lang.annotation.Repeatable");
    }

    private static boolean isPagination(Annotation annotation) {
        String name = annotation.name();
        return name.startsWith(OURS) && (name.endsWith("Pagination") || name.endsWith(".SinglePage"));
    }

    /** Whether it can be said of one table as well as of all those of an interface. */
    static boolean speaksForMethods(Annotation annotation) {
        return annotation.type().getAnnotationMirrors().stream()
                .filter(mirror -> nameOf(mirror).equals("java.lang.annotation.Target"))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .anyMatch(value -> value.toString().matches("(?s).*\\bMETHOD\\b.*"));
    }

    private static boolean has(TypeElement type, String annotation) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> nameOf(mirror).equals(annotation));
    }

    private List<Annotation> written(Element element) {
        if (element.getAnnotationMirrors().isEmpty()) {
            return List.of();
        }
        Origin origin = origin(element);
        boolean visible = isVisible(element);
        return element.getAnnotationMirrors().stream()
                .map(mirror -> new Annotation(
                        requireResolved(mirror),
                        visible ? new Origin(element, mirror, null, origin.suppressed(), "") : origin,
                        Optional.of(element).filter(e -> visible),
                        element instanceof TypeElement ? Map.of() : fillings,
                        elements))
                .toList();
    }

    /** What the annotations of a layer carry: shown where they stand, their values where these are written. */
    private List<Annotation> carried(List<Annotation> layer, Set<TypeElement> carriers) {
        List<Annotation> carried = new ArrayList<>();
        for (Annotation carrier : layer) {
            TypeElement type = carrier.type();
            if (CARRY_NOTHING_OF_OURS.stream().noneMatch(carrier.name()::startsWith) && carriers.add(type)) {
                Optional<Element> visible = Optional.<Element>of(type).filter(this::isVisible);
                Map<String, Located<String>> values = carrier.fillings();
                type.getAnnotationMirrors()
                        .forEach(mirror -> carried.add(
                                new Annotation(requireResolved(mirror), carrier.origin(), visible, values, elements)));
            }
        }
        return carried;
    }

    private static AnnotationMirror requireResolved(AnnotationMirror mirror) {
        if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        return mirror;
    }

    private static String nameOf(AnnotationMirror mirror) {
        return ((QualifiedNameable) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The declaration itself, or what stands for it. */
    Origin origin(Element element) {
        if (isVisible(element)) {
            return new Origin(element, null, null, declarations.suppressed(element), "");
        }
        Set<String> suppressed = new HashSet<>(declarations.suppressed(element));
        suppressed.addAll(declarations.suppressed(shown));
        return new Origin(shown, null, null, suppressed, path(element));
    }

    /** Whether it is compiled now, so that its Javadoc, names and places are known. */
    boolean isVisible(Element element) {
        return declarations.isVisible(element);
    }

    /** {@code Crud.list.arg0}. */
    private static String path(Element element) {
        Element enclosing = element.getEnclosingElement();
        String name = element.getSimpleName().toString();
        return enclosing instanceof TypeElement || enclosing instanceof ExecutableElement
                ? path(enclosing) + "." + name
                : name;
    }
}
