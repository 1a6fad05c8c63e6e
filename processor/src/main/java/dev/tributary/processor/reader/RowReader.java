package dev.tributary.processor.reader;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DecimalDefinition;
import dev.tributary.processor.definition.DeletedDefinition;
import dev.tributary.processor.definition.FromParentDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads records, and interfaces of accessors, each type once. */
final class RowReader {
    private final Elements elements;
    private final Annotations annotations;
    private final PaginationReader formats;
    private final ColumnPlaceReader columnPlaces;
    private final ColumnRemarkReader columnRemarks;
    private final UnaryOperator<String> naming;
    private final ColumnTypeReader columnTypes = new ColumnTypeReader(this::nested);
    private final Types types;
    private final Map<String, RowDefinition> known = new HashMap<>();
    private final Deque<TypeElement> open = new ArrayDeque<>();

    /** @param naming what a field is called on the wire, by its name in Java */
    RowReader(
            Elements elements,
            Types types,
            Annotations annotations,
            PaginationReader formats,
            UnaryOperator<String> naming) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
        this.formats = formats;
        this.columnPlaces = new ColumnPlaceReader(annotations);
        this.columnRemarks = new ColumnRemarkReader(annotations);
        this.naming = naming;
    }

    TypeDefinition read(TypeMirror type) {
        return columnTypes.read(type);
    }

    private TypeDefinition nested(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (open.contains(element)) {
            return new TypeDefinition.Recursive(element.getSimpleName().toString());
        }
        String name = type.toString();
        RowDefinition row = known.get(name);
        if (row == null) {
            open.push(element);
            row = new RowDefinition(ClassName.get(element), annotations.origin(element), columns(type, element));
            open.pop();
            known.put(name, row);
        }
        return new TypeDefinition.Nested(row);
    }

    private List<ColumnDefinition> columns(DeclaredType type, TypeElement element) {
        if (element.getKind() == ElementKind.RECORD) {
            Javadoc javadoc = Javadoc.of(element, elements);
            Map<Name, VariableElement> fields = ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                    .collect(
                            Collectors.toMap(VariableElement::getSimpleName, Function.identity(), (one, other) -> one));
            return element.getRecordComponents().stream()
                    .map(component -> column(
                            returned(type, component.getAccessor()),
                            places(fields.get(component.getSimpleName()), component),
                            javadoc.parameter(component.getSimpleName())))
                    .toList();
        }
        return accessors(type).entrySet().stream()
                .map(accessor -> column(
                        accessor.getValue(),
                        List.of(accessor.getKey()),
                        Javadoc.of(accessor.getKey(), elements).text()))
                .toList();
    }

    /** What an accessor returns, its type variables replaced by what they stand for. */
    private TypeMirror returned(DeclaredType type, ExecutableElement accessor) {
        return type.getTypeArguments().isEmpty()
                ? accessor.getReturnType()
                : ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType();
    }

    /**
     * The elements among which the compiler spreads what is written on a component. Only the field has a position in the
     * source by which javac shows an annotation's value.
     */
    private static List<Element> places(@Nullable VariableElement field, RecordComponentElement component) {
        return field == null
                ? List.of(component, component.getAccessor())
                : List.of(field, component, component.getAccessor());
    }

    private Map<ExecutableElement, TypeMirror> accessors(DeclaredType type) {
        Map<ExecutableElement, TypeMirror> accessors = new LinkedHashMap<>();
        for (TypeMirror parent : types.directSupertypes(type)) {
            if (((DeclaredType) parent).asElement().getKind() == ElementKind.INTERFACE) {
                accessors.putAll(accessors((DeclaredType) parent));
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.asElement().getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && method.getParameters().isEmpty()
                    && method.getReturnType().getKind() != TypeKind.VOID) {
                accessors
                        .keySet()
                        .removeIf(inherited -> inherited.getSimpleName().equals(method.getSimpleName()));
                accessors.put(method, returned(type, method));
            }
        }
        return accessors;
    }

    private ColumnDefinition column(TypeMirror type, List<Element> declarations, String description) {
        Element declaration = declarations.get(0);
        // Most columns carry no annotation at all, and each is asked for many.
        List<Element> places = declarations.stream()
                .filter(place -> !place.getAnnotationMirrors().isEmpty())
                .toList();
        String javaName = declaration.getSimpleName().toString();
        Origin origin = annotations.origin(declaration);
        Located<String> wireName = find(
                        places, place -> annotations.named(place, "com.fasterxml.jackson.annotation.JsonProperty"))
                .flatMap(property -> property.optionalText("value"))
                .orElseGet(() -> new Located<>(naming.apply(javaName), origin));
        return new ColumnDefinition(
                Names.snakeCase(javaName),
                wireName,
                description,
                columnTypes.read(type),
                type.getKind().isPrimitive(),
                origin,
                ours(places, "Key").map(Annotation::origin),
                ours(places, "Cursor").map(Annotation::origin),
                ours(places, "Deleted").map(deleted -> new DeletedDefinition(deleted.texts("when"), deleted.origin())),
                ours(places, "FromOption").map(option -> option.text("value")),
                ours(places, "FromParent")
                        .map(parent -> new FromParentDefinition(
                                parent.text("value"), parent.optionalText("table"), parent.origin())),
                ours(places, "FromFeed").map(feed -> feed.text("value")),
                find(places, formats::wireFormat),
                ours(places, "Decimal")
                        .map(decimal -> new DecimalDefinition(
                                decimal.number("precision"), decimal.number("scale"), decimal.origin())),
                columnPlaces.places(places),
                columnPlaces.conversions(places),
                DiscoveryReader.marks(name -> ours(places, name)),
                columnRemarks.remarks(places, type));
    }

    private Optional<Annotation> ours(List<Element> places, String simpleName) {
        return find(places, place -> annotations.ours(place, simpleName));
    }

    private static <T> Optional<T> find(List<Element> places, Function<Element, Optional<T>> finder) {
        for (Element place : places) {
            Optional<T> found = finder.apply(place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
