package dev.tributary.importer.openapi;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.json.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The shapes of single values, by {@code type} and {@code format}. */
final class SimpleTypes {

    static Shape of(Node schema) {
        Set<String> types = types(schema);
        String format = schema.get("contentEncoding").textOrEmpty().equalsIgnoreCase("base64")
                ? "byte"
                : schema.get("format").textOrEmpty().toLowerCase(Locale.ROOT);
        if (types.size() == 1) {
            return of(types.iterator().next(), format);
        }
        if (types.equals(Set.of("integer", "number"))) {
            return new Shape.Fraction();
        }
        return types.isEmpty() ? new Shape.Anything() : new Shape.Anything("Any JSON: it is of several kinds.");
    }

    private static Shape of(String type, String format) {
        return switch (type) {
            case "integer" -> isEpoch(format) ? new Shape.EpochSeconds() : new Shape.Whole();
            case "number" ->
                isEpoch(format) ? new Shape.EpochSeconds() : isExact(format) ? new Shape.Exact() : new Shape.Fraction();
            case "boolean" -> new Shape.Truth();
            case "string" -> text(format);
            default -> new Shape.Anything();
        };
    }

    private static Shape text(String format) {
        return switch (format) {
            case "date-time", "datetime" -> new Shape.Time();
            case "date" -> new Shape.Day();
            case "byte" -> new Shape.Bytes();
            case "int32", "int64", "uint32", "uint64" -> new Shape.Whole();
            case "double", "float" -> new Shape.Fraction();
            default -> isExact(format) ? new Shape.Exact() : new Shape.Text();
        };
    }

    private static boolean isEpoch(String format) {
        return switch (format) {
            case "unix-time", "unixtime", "unix-timestamp", "timestamp", "epoch" -> true;
            default -> false;
        };
    }

    private static boolean isExact(String format) {
        return switch (format) {
            case "decimal", "currency", "money" -> true;
            default -> false;
        };
    }

    static boolean isList(Node schema) {
        return types(schema).equals(Set.of("array"));
    }

    /** The types other than null; those of the allowed values where no type is said. */
    private static Set<String> types(Node schema) {
        Set<String> types = new LinkedHashSet<>(schema.get("type").texts());
        schema.get("type").text().ifPresent(types::add);
        if (types.isEmpty()) {
            schema.get("enum").elements().forEach(each -> types.add(typeOf(each)));
            if (schema.has("const")) {
                types.add(typeOf(schema.get("const")));
            }
        }
        types.removeAll(List.of("null", ""));
        return types;
    }

    private static String typeOf(Node value) {
        if (value.isText()) {
            return "string";
        }
        if (value.isBoolean()) {
            return "boolean";
        }
        if (value.isNumber()) {
            return value.whole().isPresent() ? "integer" : "number";
        }
        return "";
    }

    private SimpleTypes() {}
}
