package dev.tributary.processor.definition;

import dev.tributary.model.ColumnType;

/** The type of a column, as far as Java's type tells. */
public sealed interface TypeDefinition {

    /** A type that needs nothing else. */
    record Simple(ColumnType type) implements TypeDefinition {}

    /** A point in time, in the format that the column or the source says. */
    record Time() implements TypeDefinition {}

    /** A {@code BigDecimal}, of the precision that the column says. */
    record BigNumber() implements TypeDefinition {}

    /** A {@code List}. */
    record ListOf(TypeDefinition element) implements TypeDefinition {}

    /** A {@code Map} from strings. */
    record MapOf(TypeDefinition value) implements TypeDefinition {}

    /** A record or an interface of accessors. */
    record Nested(RowDefinition row) implements TypeDefinition {}

    /** A type that contains itself. */
    record Recursive(String type) implements TypeDefinition {}

    /**
     * Anything else.
     *
     * @param type the type as written
     * @param advice what to write instead, a sentence
     */
    record Unsupported(String type, String advice) implements TypeDefinition {}
}
