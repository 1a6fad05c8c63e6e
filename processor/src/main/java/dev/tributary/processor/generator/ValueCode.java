package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TimeFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The expressions that decode values, and what they name in the decoder: structs' methods, formats' constants. */
final class ValueCode {
    private final ClassName decoder;
    private final StructNames structs;
    private final Map<TimeFormat, String> formats = new LinkedHashMap<>();
    private final Set<String> formatNames = new HashSet<>();

    ValueCode(ClassName decoder, StructNames structs) {
        this.decoder = decoder;
        this.structs = structs;
    }

    StructNames structs() {
        return structs;
    }

    /** The constants of the formats named so far. */
    List<FieldSpec> formats() {
        return formats.entrySet().stream()
                .map(format -> FieldSpec.builder(
                                Types.TIME_FORMAT, format.getValue(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(create(format.getKey()))
                        .build())
                .toList();
    }

    /** The value at which the parser {@code json} stands. */
    CodeBlock decode(ColumnType type) {
        return decode(type, "json", 1);
    }

    private CodeBlock decode(ColumnType type, String parser, int depth) {
        if (type instanceof ColumnType.Struct struct) {
            return CodeBlock.of("$N($N)", structs.of(struct), parser);
        }
        if (type instanceof ColumnType.Timestamp timestamp) {
            return CodeBlock.of("$T.timestamp($N, $L)", Types.VALUES, parser, format(timestamp.format()));
        }
        if (type instanceof ColumnType.Decimal decimal) {
            return CodeBlock.of("$T.decimal($N, $L, $L)", Types.VALUES, parser, decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Array array) {
            return CodeBlock.of("$T.array($N, $L)", Types.VALUES, parser, element(array.element(), depth));
        }
        if (type instanceof ColumnType.Map map) {
            return CodeBlock.of("$T.map($N, $L)", Types.VALUES, parser, element(map.value(), depth));
        }
        return CodeBlock.of("$T.$N($N)", Types.VALUES, simple(type), parser);
    }

    /** A function that decodes an element. */
    private CodeBlock element(ColumnType type, int depth) {
        if (type instanceof ColumnType.Struct struct) {
            return CodeBlock.of("$T::$N", decoder, structs.of(struct));
        }
        if (type instanceof ColumnType.Timestamp
                || type instanceof ColumnType.Decimal
                || type instanceof ColumnType.Array
                || type instanceof ColumnType.Map) {
            String parser = depth == 1 ? "element" : "element" + depth;
            return CodeBlock.of("$N -> $L", parser, decode(type, parser, depth + 1));
        }
        return CodeBlock.of("$T::$N", Types.VALUES, simple(type));
    }

    private static String simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return "int64";
        } else if (type instanceof ColumnType.Float64) {
            return "float64";
        } else if (type instanceof ColumnType.Bool) {
            return "bool";
        } else if (type instanceof ColumnType.Text) {
            return "text";
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return "localTimestamp";
        } else if (type instanceof ColumnType.Date) {
            return "date";
        } else if (type instanceof ColumnType.Binary) {
            return "binary";
        }
        return "variant";
    }

    private CodeBlock format(TimeFormat format) {
        if (format.equals(TimeFormat.DEFAULT)) {
            return CodeBlock.of("$T.DEFAULT", Types.TIME_FORMAT);
        }
        return CodeBlock.of(
                "$N", formats.computeIfAbsent(format, fresh -> GeneratedNames.allocate(constant(fresh), formatNames)));
    }

    private static String constant(TimeFormat format) {
        if (format instanceof TimeFormat.EpochSeconds) {
            return "EPOCH_SECONDS";
        }
        if (format instanceof TimeFormat.EpochMillis) {
            return "EPOCH_MILLIS";
        }
        return format instanceof TimeFormat.IsoLocal ? "ISO_LOCAL" : "PATTERN";
    }

    private static CodeBlock create(TimeFormat format) {
        if (format instanceof TimeFormat.IsoLocal local) {
            return CodeBlock.of("new $T($S)", Types.TIME_FORMAT.nestedClass("IsoLocal"), local.zone());
        }
        if (format instanceof TimeFormat.Pattern pattern) {
            return CodeBlock.of(
                    "new $T($S, $S)", Types.TIME_FORMAT.nestedClass("Pattern"), pattern.pattern(), pattern.zone());
        }
        return CodeBlock.of(
                "new $T()", Types.TIME_FORMAT.nestedClass(format.getClass().getSimpleName()));
    }
}
