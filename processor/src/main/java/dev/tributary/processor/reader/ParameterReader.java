package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.ParameterDefinition.Kind;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters of methods: where each is sent, and where its value comes from. */
final class ParameterReader {
    private static final Set<String> TIMES =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    private final Annotations annotations;
    private final PaginationReader formats;

    ParameterReader(Annotations annotations, PaginationReader formats) {
        this.annotations = annotations;
        this.formats = formats;
    }

    /** @param type the parameter's type, without type variables */
    ParameterDefinition read(VariableElement parameter, TypeMirror type, String description) {
        return new ParameterDefinition(
                parameter.getSimpleName().toString(),
                annotations.origin(parameter),
                ColumnTypeReader.text(type),
                kind(type),
                places(parameter),
                values(parameter, kind(type), description),
                formats.wireFormat(parameter));
    }

    private static Kind kind(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        if (type.getKind() == TypeKind.LONG || type.getKind() == TypeKind.BOOLEAN) {
            return type.getKind() == TypeKind.LONG ? Kind.INTEGER : Kind.BOOLEAN;
        }
        if (!(type instanceof DeclaredType declared)) {
            return Kind.OTHER;
        }
        String name =
                ((QualifiedNameable) declared.asElement()).getQualifiedName().toString();
        return switch (name) {
            case "java.lang.String" -> Kind.TEXT;
            case "java.lang.Long" -> Kind.INTEGER;
            case "java.lang.Boolean" -> Kind.BOOLEAN;
            case "java.time.LocalDate" -> Kind.DATE;
            case "java.util.List" -> listOf(declared);
            default -> TIMES.contains(name) ? Kind.TIME : Kind.OTHER;
        };
    }

    private static Kind listOf(DeclaredType list) {
        if (list.getTypeArguments().isEmpty()) {
            return Kind.OTHER;
        }
        return switch (kind(list.getTypeArguments().get(0))) {
            case TEXT -> Kind.TEXTS;
            case INTEGER -> Kind.INTEGERS;
            default -> Kind.OTHER;
        };
    }

    private List<PlaceDefinition> places(VariableElement parameter) {
        return Stream.concat(
                        annotations.inPackage(parameter, "retrofit2.http").stream()
                                .map(ParameterReader::place),
                        annotations.ours(parameter, "BodyValue").stream()
                                .map(body -> new PlaceDefinition.Body(body.text("value"), body.origin())))
                .toList();
    }

    private static PlaceDefinition place(Annotation annotation) {
        Origin origin = annotation.origin();
        String name = annotation.type().getSimpleName().toString();
        return switch (name) {
            case "Path" -> new PlaceDefinition.Path(annotation.text("value"), annotation.flag("encoded"), origin);
            case "Query" -> new PlaceDefinition.Query(annotation.text("value"), annotation.flag("encoded"), origin);
            case "Header" -> new PlaceDefinition.Header(annotation.text("value"), origin);
            default -> new PlaceDefinition.Unsupported(name, origin);
        };
    }

    private List<ValueDefinition> values(VariableElement parameter, Kind kind, String description) {
        List<ValueDefinition> values = new ArrayList<>();
        annotations
                .ours(parameter, "TableOption")
                .ifPresent(option -> values.add(new ValueDefinition.Option(
                        option(option, parameter, kind, description), option.optionalText("join"), option.origin())));
        annotations
                .ours(parameter, "Column")
                .ifPresent(column -> values.add(new ValueDefinition.Column(column.text("value"), column.origin())));
        annotations
                .ours(parameter, "PageToken")
                .ifPresent(token -> values.add(new ValueDefinition.Token(token.origin())));
        annotations
                .ours(parameter, "CursorStart")
                .ifPresent(start -> values.add(new ValueDefinition.Start(
                        start.optionalText("initial"), start.flag("exclusive"), start.origin())));
        annotations
                .ours(parameter, "ChangeToken")
                .ifPresent(token -> values.add(new ValueDefinition.ChangeToken(
                        token.text("from"),
                        token.number("expired"),
                        token.optionalText("first"),
                        token.optionalText("firstFrom"),
                        token.origin())));
        annotations
                .ours(parameter, "CursorEnd")
                .ifPresent(end -> values.add(new ValueDefinition.End(end.flag("exclusive"), end.origin())));
        annotations
                .ours(parameter, "TableName")
                .ifPresent(
                        name -> values.add(new ValueDefinition.TableName(name.optionalText("column"), name.origin())));
        annotations
                .ours(parameter, "DiscoveredColumns")
                .ifPresent(columns -> values.add(
                        new ValueDefinition.DiscoveredColumns(columns.optionalText("join"), columns.origin())));
        annotations
                .ours(parameter, "Parent")
                .ifPresent(parent -> values.add(new ValueDefinition.Parent(
                        parent.text("table"),
                        parent.text("column"),
                        new Located<>(parent.flag("changedOnly"), parent.origin("changedOnly")),
                        parent.number("batch"),
                        parent.text("join"),
                        parent.origin())));
        return values;
    }

    private OptionDefinition option(Annotation annotation, VariableElement parameter, Kind kind, String description) {
        Located<String> name = annotation
                .optionalText("name")
                .orElseGet(
                        () -> new Located<>(Names.snakeCase(parameter.getSimpleName()), annotations.origin(parameter)));
        return OptionReader.read(annotation, name, description, false, annotation.flag("each"), kind);
    }
}
