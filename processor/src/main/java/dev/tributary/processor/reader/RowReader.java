package dev.tributary.processor.reader;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DecimalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads records, and interfaces of accessors, each type once. */
final class RowReader {
    private final Elements elements;
    private final Annotations annotations;
    private final PaginationReader formats;
    private final boolean snakeCase;
    private final ColumnTypeReader types = new ColumnTypeReader(this::nested);
    private final Map<TypeElement, RowDefinition> known = new HashMap<>();
    private final Deque<TypeElement> open = new ArrayDeque<>();

    /** @param snakeCase whether fields are spelled in snake_case on the wire, otherwise as in Java */
    RowReader(Elements elements, Annotations annotations, PaginationReader formats, boolean snakeCase) {
        this.elements = elements;
        this.annotations = annotations;
        this.formats = formats;
        this.snakeCase = snakeCase;
    }

    TypeDefinition read(TypeMirror type) {
        return types.read(type);
    }

    private TypeDefinition nested(TypeElement type) {
        if (open.contains(type)) {
            return new TypeDefinition.Recursive(type.getSimpleName().toString());
        }
        RowDefinition row = known.get(type);
        if (row == null) {
            open.push(type);
            row = new RowDefinition(ClassName.get(type), annotations.origin(type), columns(type));
            open.pop();
            known.put(type, row);
        }
        return new TypeDefinition.Nested(row);
    }

    private List<ColumnDefinition> columns(TypeElement type) {
        Javadoc javadoc = Javadoc.of(type, elements);
        if (type.getKind() == ElementKind.RECORD) {
            return type.getRecordComponents().stream()
                    .map(component -> column(
                            component.asType(), places(type, component), javadoc.parameter(component.getSimpleName())))
                    .toList();
        }
        return accessors(type).stream()
                .map(accessor -> column(
                        accessor.getReturnType(),
                        List.of(accessor),
                        Javadoc.of(accessor, elements).text()))
                .toList();
    }

    /**
     * The elements among which the compiler spreads what is written on a component. Only the field has a position in the
     * source by which javac shows an annotation's value.
     */
    private static List<Element> places(TypeElement type, RecordComponentElement component) {
        Stream<? extends Element> fields = ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()));
        return Stream.concat(fields, Stream.of(component, component.getAccessor()))
                .map(Element.class::cast)
                .toList();
    }

    private static List<ExecutableElement> accessors(TypeElement type) {
        List<ExecutableElement> accessors = new ArrayList<>();
        for (TypeMirror parent : type.getInterfaces()) {
            accessors.addAll(accessors((TypeElement) ((DeclaredType) parent).asElement()));
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && method.getParameters().isEmpty()
                    && method.getReturnType().getKind() != TypeKind.VOID) {
                accessors.removeIf(inherited -> inherited.getSimpleName().equals(method.getSimpleName()));
                accessors.add(method);
            }
        }
        return accessors;
    }

    private ColumnDefinition column(TypeMirror type, List<Element> places, String description) {
        Element declaration = places.get(0);
        String javaName = declaration.getSimpleName().toString();
        Origin origin = annotations.origin(declaration);
        Located<String> wireName = find(
                        places, place -> annotations.named(place, "com.fasterxml.jackson.annotation.JsonProperty"))
                .flatMap(property -> property.optionalText("value"))
                .orElseGet(() -> new Located<>(snakeCase ? Names.snakeCase(javaName) : javaName, origin));
        return new ColumnDefinition(
                Names.snakeCase(javaName),
                wireName,
                description,
                types.read(type),
                type.getKind().isPrimitive(),
                origin,
                ours(places, "Key").map(Annotation::origin),
                ours(places, "Cursor").map(Annotation::origin),
                ours(places, "FromOption").map(option -> option.text("value")),
                find(places, formats::wireFormat),
                ours(places, "Decimal")
                        .map(decimal -> new DecimalDefinition(
                                decimal.number("precision"), decimal.number("scale"), decimal.origin())));
    }

    private Optional<Annotation> ours(List<Element> places, String simpleName) {
        return find(places, place -> annotations.ours(place, simpleName));
    }

    private static <T> Optional<T> find(List<Element> places, Function<Element, Optional<T>> finder) {
        return places.stream().map(finder).flatMap(Optional::stream).findFirst();
    }
}
