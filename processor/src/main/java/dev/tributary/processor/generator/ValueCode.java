package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.TimeFormat;
import java.util.List;
import java.util.Optional;

/** The expressions that decode values, and what they name in the decoder: structs' methods, and constants. */
final class ValueCode {
    private final ClassName decoder;
    private final StructNames structs;
    private final ValueConstants constants = new ValueConstants();

    ValueCode(ClassName decoder, StructNames structs) {
        this.decoder = decoder;
        this.structs = structs;
    }

    StructNames structs() {
        return structs;
    }

    /** The constants that were named so far. */
    List<FieldSpec> constants() {
        return constants.fields();
    }

    /** The value of a column, at which the parser {@code json} stands. */
    CodeBlock decode(ColumnModel column) {
        Encoding encoding = column.encoding();
        if (encoding == null) {
            // What no other column names fills a map one by one.
            return decode(
                    column.origin() instanceof ColumnModel.Rest && column.type() instanceof ColumnType.Map map
                            ? map.value()
                            : column.type());
        }
        if (encoding instanceof Encoding.JsonAsText) {
            return CodeBlock.of("$T.jsonAsText(json)", Types.ENCODED);
        }
        if (encoding instanceof Encoding.JsonInText) {
            return CodeBlock.of("$T.jsonInText(json, $L)", Types.ENCODED, element(column.type(), 1));
        }
        if (encoding instanceof Encoding.Flag flag) {
            return CodeBlock.of("$T.flag(json, $N)", Types.ENCODED, constants.of(flag));
        }
        if (encoding instanceof Encoding.Captured captured) {
            return CodeBlock.of(
                    "$T.captured(json, $N, $L)", Types.ENCODED, constants.of(captured), element(column.type(), 1));
        }
        if (encoding instanceof Encoding.Separated separated) {
            return CodeBlock.of(
                    "$T.separated(json, $S, $L)",
                    Types.ENCODED,
                    separated.separator(),
                    element(((ColumnType.Array) column.type()).element(), 1));
        }
        Encoding.Pairs pairs = (Encoding.Pairs) encoding;
        return CodeBlock.of(
                "$T.pairs(json, $S, $S, $L)",
                Types.ENCODED,
                pairs.name(),
                pairs.value(),
                element(((ColumnType.Map) column.type()).value(), 1));
    }

    private CodeBlock decode(ColumnType type) {
        return decode(type, "json", 1);
    }

    private CodeBlock decode(ColumnType type, String parser, int depth) {
        if (type instanceof ColumnType.Struct struct) {
            return CodeBlock.of("$N($N)", structs.of(struct), parser);
        }
        if (type instanceof ColumnType.Discovered) {
            return CodeBlock.of("discovered($N)", parser);
        }
        if (type instanceof ColumnType.Timestamp timestamp) {
            return CodeBlock.of("$T.timestamp($N, $L)", Types.VALUES, parser, constants.of(timestamp.format()));
        }
        Optional<TimeFormat> own = ownFormat(type);
        if (own.isPresent()) {
            return CodeBlock.of(
                    "$T.$N($N, $L)", Types.VALUES, simple(type).orElseThrow(), parser, constants.of(own.get()));
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
        return CodeBlock.of("$T.$N($N)", Types.VALUES, simple(type).orElseThrow(), parser);
    }

    /** A function that decodes an element. */
    private CodeBlock element(ColumnType type, int depth) {
        if (type instanceof ColumnType.Struct struct) {
            return CodeBlock.of("$T::$N", decoder, structs.of(struct));
        }
        if (simple(type).isEmpty() || ownFormat(type).isPresent()) {
            String parser = depth == 1 ? "element" : "element" + depth;
            return CodeBlock.of("$N -> $L", parser, decode(type, parser, depth + 1));
        }
        return CodeBlock.of("$T::$N", Types.VALUES, simple(type).orElseThrow());
    }

    /** The format of dates and times without a zone that are not written in ISO 8601. */
    private static Optional<TimeFormat> ownFormat(ColumnType type) {
        if (type instanceof ColumnType.LocalTimestamp local) {
            return Optional.ofNullable(local.format());
        }
        return type instanceof ColumnType.Date date ? Optional.ofNullable(date.format()) : Optional.empty();
    }

    /** The method that decodes values of a type, if the type says all of it. */
    private static Optional<String> simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return Optional.of("int64");
        } else if (type instanceof ColumnType.Float64) {
            return Optional.of("float64");
        } else if (type instanceof ColumnType.Bool) {
            return Optional.of("bool");
        } else if (type instanceof ColumnType.Text) {
            return Optional.of("text");
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return Optional.of("localTimestamp");
        } else if (type instanceof ColumnType.Date) {
            return Optional.of("date");
        } else if (type instanceof ColumnType.Binary) {
            return Optional.of("binary");
        }
        return type instanceof ColumnType.Variant ? Optional.of("variant") : Optional.empty();
    }
}
