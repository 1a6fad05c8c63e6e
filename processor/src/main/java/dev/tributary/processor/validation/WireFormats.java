package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.TypeDefinition;
import java.util.Set;

/** Which values the formats of {@code @WireFormat} are formats of. */
final class WireFormats {
    private static final Set<String> EPOCHS = Set.of("EPOCH_SECONDS", "EPOCH_MILLIS", "EPOCH_MICROS");
    private static final Set<String> FLAGS = Set.of("ZERO_ONE", "TRUE_FALSE", "YES_NO");
    private static final Set<String> LOCAL = Set.of("ISO_LOCAL", "PATTERN");

    /** Whether a format is one of points in time. */
    static boolean isTime(String wire) {
        return !FLAGS.contains(wire)
                && !wire.equals("COMMA_SEPARATED")
                && !wire.equals("JSON_IN_TEXT")
                && !wire.equals("JSON_AS_TEXT");
    }

    /** Whether any number is of the format. */
    static boolean isEpoch(String wire) {
        return EPOCHS.contains(wire);
    }

    /** Whether a time without a zone can be written so. */
    static boolean isLocal(String wire) {
        return LOCAL.contains(wire) || EPOCHS.contains(wire);
    }

    /** Whether values of a type can be written so. */
    static boolean suits(String wire, TypeDefinition type) {
        if (wire.equals("COMMA_SEPARATED")) {
            return type instanceof TypeDefinition.ListOf list && isPlain(list.element());
        }
        if (wire.equals("JSON_IN_TEXT")) {
            return !isPlain(type);
        }
        if (wire.equals("JSON_AS_TEXT")) {
            return isSimple(type, ColumnType.Text.class);
        }
        if (FLAGS.contains(wire)) {
            return isSimple(type, ColumnType.Bool.class);
        }
        return suitsTime(wire, type);
    }

    private static boolean suitsTime(String wire, TypeDefinition type) {
        if (isSimple(type, ColumnType.Date.class)) {
            return true;
        }
        return isSimple(type, ColumnType.LocalTimestamp.class)
                ? isLocal(wire)
                : RowWalk.innermost(type) instanceof TypeDefinition.Time;
    }

    /** What is written in a format. */
    static String subject(String wire) {
        if (wire.equals("COMMA_SEPARATED")) {
            return "a list of single values is written";
        }
        if (wire.equals("JSON_IN_TEXT")) {
            return "a text holds what is no single value";
        }
        if (wire.equals("JSON_AS_TEXT")) {
            return "any JSON is kept as text";
        }
        return FLAGS.contains(wire) ? "a boolean is written" : "a point in time is written";
    }

    /** How a column in a format is declared. */
    static String advice(String wire) {
        if (wire.equals("COMMA_SEPARATED")) {
            return "Declare it as List<String>";
        }
        if (wire.equals("JSON_IN_TEXT")) {
            return "Declare it as a record, a List or Object";
        }
        if (wire.equals("JSON_AS_TEXT")) {
            return "Declare it as String";
        }
        return FLAGS.contains(wire) ? "Declare it as Boolean" : "Declare it as Instant";
    }

    private static boolean isSimple(TypeDefinition type, Class<? extends ColumnType> kind) {
        return type instanceof TypeDefinition.Simple simple && kind.isInstance(simple.type());
    }

    /** Whether it is neither list, map, struct nor any JSON. */
    static boolean isPlain(TypeDefinition type) {
        return type instanceof TypeDefinition.Time
                || type instanceof TypeDefinition.BigNumber
                || (type instanceof TypeDefinition.Simple && !isSimple(type, ColumnType.Variant.class));
    }

    private WireFormats() {}
}
