package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.TypeDefinition;

/** Types of columns as messages name them. */
final class TypeWords {

    /** With its article: {@code a long}. */
    static String of(TypeDefinition type) {
        if (type instanceof TypeDefinition.Simple simple) {
            return simple(simple.type());
        }
        if (type instanceof TypeDefinition.Time) {
            return "a point in time";
        }
        if (type instanceof TypeDefinition.BigNumber) {
            return "a BigDecimal";
        }
        if (type instanceof TypeDefinition.ListOf) {
            return "a List";
        }
        if (type instanceof TypeDefinition.MapOf) {
            return "a Map";
        }
        if (type instanceof TypeDefinition.Nested nested) {
            return "a `" + nested.row().type().simpleName() + "`";
        }
        String written = type instanceof TypeDefinition.Unsupported unsupported
                ? unsupported.type()
                : ((TypeDefinition.Recursive) type).type();
        return "a `" + written + "`";
    }

    private static String simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return "a long";
        }
        if (type instanceof ColumnType.Text) {
            return "a String";
        }
        if (type instanceof ColumnType.Float64) {
            return "a double";
        }
        if (type instanceof ColumnType.Bool) {
            return "a boolean";
        }
        if (type instanceof ColumnType.Binary) {
            return "bytes";
        }
        if (type instanceof ColumnType.Date) {
            return "a LocalDate";
        }
        return type instanceof ColumnType.LocalTimestamp ? "a LocalDateTime" : "any JSON";
    }

    private TypeWords() {}
}
