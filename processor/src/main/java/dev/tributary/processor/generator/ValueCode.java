package dev.tributary.processor.generator;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.TimeFormat;
import java.util.List;
import java.util.Optional;

/** The expressions that decode values, and what they name in the decoder: structs' methods, and constants. */
final class ValueCode {
    private final String decoder;
    private final StructNames structs;
    private final Imports imports;
    private final ValueConstants constants;

    /** @param decoder the simple name of the decoder's class */
    ValueCode(String decoder, StructNames structs, Imports imports) {
        this.decoder = decoder;
        this.structs = structs;
        this.imports = imports;
        this.constants = new ValueConstants(imports);
    }

    StructNames structs() {
        return structs;
    }

    /** The constants that were named so far. */
    List<String> constants() {
        return constants.declarations();
    }

    /** The value of a column, at which the parser {@code json} stands. */
    String decode(ColumnModel column) {
        Encoding encoding = column.encoding();
        if (encoding == null) {
            // What no other column names fills a map one by one.
            return decode(
                    column.origin() instanceof ColumnModel.Rest && column.type() instanceof ColumnType.Map map
                            ? map.value()
                            : column.type());
        }
        return imports.of(Types.ENCODED) + "." + encoded(encoding, column.type());
    }

    private String encoded(Encoding encoding, ColumnType type) {
        if (encoding instanceof Encoding.JsonAsText) {
            return "jsonAsText(json)";
        }
        if (encoding instanceof Encoding.JsonInText) {
            return "jsonInText(json, " + element(type, 1) + ")";
        }
        if (encoding instanceof Encoding.Flag flag) {
            return "flag(json, " + constants.of(flag) + ")";
        }
        if (encoding instanceof Encoding.Captured captured) {
            return "captured(json, " + constants.of(captured) + ", " + element(type, 1) + ")";
        }
        if (encoding instanceof Encoding.Separated separated) {
            String element = element(((ColumnType.Array) type).element(), 1);
            return "separated(json, " + JavaText.literal(separated.separator()) + ", " + element + ")";
        }
        Encoding.Pairs pairs = (Encoding.Pairs) encoding;
        String fields = JavaText.literal(pairs.name()) + ", " + JavaText.literal(pairs.value());
        return "pairs(json, " + fields + ", " + element(((ColumnType.Map) type).value(), 1) + ")";
    }

    private String decode(ColumnType type) {
        return decode(type, "json", 1);
    }

    private String decode(ColumnType type, String parser, int depth) {
        if (type instanceof ColumnType.Struct struct) {
            return structs.of(struct) + "(" + parser + ")";
        }
        if (type instanceof ColumnType.Discovered) {
            return "discovered(" + parser + ")";
        }
        return imports.of(Types.VALUES) + "." + method(type) + "(" + parser + furtherArguments(type, depth) + ")";
    }

    private static String method(ColumnType type) {
        if (type instanceof ColumnType.Timestamp) {
            return "timestamp";
        }
        if (type instanceof ColumnType.Decimal) {
            return "decimal";
        }
        if (type instanceof ColumnType.Array) {
            return "array";
        }
        return type instanceof ColumnType.Map ? "map" : simple(type).orElseThrow();
    }

    private String furtherArguments(ColumnType type, int depth) {
        if (type instanceof ColumnType.Timestamp timestamp) {
            return ", " + constants.of(timestamp.format());
        }
        if (type instanceof ColumnType.Decimal decimal) {
            return ", " + decimal.precision() + ", " + decimal.scale();
        }
        if (type instanceof ColumnType.Array array) {
            return ", " + element(array.element(), depth);
        }
        if (type instanceof ColumnType.Map map) {
            return ", " + element(map.value(), depth);
        }
        return ownFormat(type).map(format -> ", " + constants.of(format)).orElse("");
    }

    /** A function that decodes an element. */
    private String element(ColumnType type, int depth) {
        if (type instanceof ColumnType.Struct struct) {
            return decoder + "::" + structs.of(struct);
        }
        if (simple(type).isEmpty() || ownFormat(type).isPresent()) {
            String parser = depth == 1 ? "element" : "element" + depth;
            return parser + " -> " + decode(type, parser, depth + 1);
        }
        return imports.of(Types.VALUES) + "::" + simple(type).orElseThrow();
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
