package dev.tributary.processor.reader;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.TypeDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** From a Java type to the type of a column. */
final class ColumnTypeReader {
    private static final Map<String, TypeDefinition> DECLARED = Map.ofEntries(
            Map.entry("java.lang.Long", new TypeDefinition.Simple(new ColumnType.Int64())),
            Map.entry("java.lang.Integer", new TypeDefinition.Simple(new ColumnType.Int64())),
            Map.entry("java.lang.Short", new TypeDefinition.Simple(new ColumnType.Int64())),
            Map.entry("java.lang.Double", new TypeDefinition.Simple(new ColumnType.Float64())),
            Map.entry("java.lang.Float", new TypeDefinition.Simple(new ColumnType.Float64())),
            Map.entry("java.lang.Boolean", new TypeDefinition.Simple(new ColumnType.Bool())),
            Map.entry("java.lang.String", new TypeDefinition.Simple(new ColumnType.Text())),
            Map.entry("java.lang.Object", new TypeDefinition.Simple(new ColumnType.Variant())),
            Map.entry(
                    "dev.tributary.annotations.DynamicStruct", new TypeDefinition.Simple(new ColumnType.Discovered())),
            Map.entry("java.math.BigDecimal", new TypeDefinition.BigNumber()),
            Map.entry("java.time.Instant", new TypeDefinition.Time()),
            Map.entry("java.time.OffsetDateTime", new TypeDefinition.Time()),
            Map.entry("java.time.ZonedDateTime", new TypeDefinition.Time()),
            Map.entry("java.time.LocalDateTime", new TypeDefinition.Simple(new ColumnType.LocalTimestamp())),
            Map.entry("java.time.LocalDate", new TypeDefinition.Simple(new ColumnType.Date())));
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("java.util.Set", "Write List."),
            Map.entry("java.util.Collection", "Write List."),
            Map.entry("java.util.Optional", "Write the type itself; all but primitives and keys can be null."),
            Map.entry("java.util.Date", "Write Instant."),
            Map.entry("java.util.UUID", "Write String."),
            Map.entry("java.net.URI", "Write String."),
            Map.entry("java.math.BigInteger", "Write BigDecimal with @Decimal(precision = 38, scale = 0)."));
    private static final String DEFAULT_ADVICE = "Write a record, or Object for any JSON.";

    /** What is made of a record or an interface. */
    private final Function<DeclaredType, TypeDefinition> nested;

    ColumnTypeReader(Function<DeclaredType, TypeDefinition> nested) {
        this.nested = nested;
    }

    TypeDefinition read(TypeMirror type) {
        return switch (type.getKind()) {
            case LONG, INT, SHORT -> new TypeDefinition.Simple(new ColumnType.Int64());
            case DOUBLE, FLOAT -> new TypeDefinition.Simple(new ColumnType.Float64());
            case BOOLEAN -> new TypeDefinition.Simple(new ColumnType.Bool());
            case ARRAY ->
                ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                        ? new TypeDefinition.Simple(new ColumnType.Binary())
                        : unsupported(type, "Write List, or byte[] for Base64.");
            case DECLARED -> declared((DeclaredType) type);
            case ERROR -> throw new UnresolvedTypeException();
            case TYPEVAR -> unsupported(type, "Nothing says what the type variable stands for.");
            default -> unsupported(type, DEFAULT_ADVICE);
        };
    }

    private TypeDefinition declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        TypeDefinition known = DECLARED.get(name);
        if (known != null) {
            return known;
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (name.equals("java.util.List")) {
            return arguments.isEmpty()
                    ? unsupported(type, "Say what it is a list of.")
                    : new TypeDefinition.ListOf(read(arguments.get(0)));
        }
        if (name.equals("java.util.Map")) {
            return !arguments.isEmpty() && read(arguments.get(0)).equals(DECLARED.get("java.lang.String"))
                    ? new TypeDefinition.MapOf(read(arguments.get(1)))
                    : unsupported(type, "The keys of a JSON object are String.");
        }
        if (element.getKind() == ElementKind.ENUM) {
            return new TypeDefinition.Simple(new ColumnType.Text());
        }
        boolean row = element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.INTERFACE;
        if (!row || name.startsWith("java.")) {
            return unsupported(type, ADVICE.getOrDefault(name, DEFAULT_ADVICE));
        }
        return element.getTypeParameters().size() == arguments.size()
                ? nested.apply(type)
                : unsupported(type, "Say what its type parameters stand for.");
    }

    private static TypeDefinition unsupported(TypeMirror type, String advice) {
        return new TypeDefinition.Unsupported(text(type), advice);
    }

    /** A type as one writes it, by simple names. */
    static String text(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return text(array.getComponentType()) + "[]";
        }
        if (!(type instanceof DeclaredType declared)) {
            return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
        }
        String name = ((QualifiedNameable) declared.asElement()).getSimpleName().toString();
        List<String> arguments =
                declared.getTypeArguments().stream().map(ColumnTypeReader::text).toList();
        return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }
}
