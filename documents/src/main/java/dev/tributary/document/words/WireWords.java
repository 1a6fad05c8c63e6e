package dev.tributary.document.words;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.TimeFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written on the wire, in words. */
public final class WireWords {

    /** How a column's value is written. */
    public static String of(ColumnModel column) {
        Encoding encoding = column.encoding();
        return encoding == null ? of(column.type()) : of(encoding);
    }

    /** How a value of a type is written where nothing else is said. */
    public static String of(ColumnType type) {
        if (type instanceof ColumnType.Timestamp time) {
            return time(time.format());
        } else if (type instanceof ColumnType.LocalTimestamp local) {
            return local.format() == null ? "time without an offset" : time(local.format());
        } else if (type instanceof ColumnType.Date date) {
            return date.format() == null ? "ISO 8601 date" : time(date.format());
        } else if (type instanceof ColumnType.Array array) {
            return "array of " + of(array.element());
        } else if (type instanceof ColumnType.Map map) {
            return "object whose members are " + of(map.value());
        }
        return simple(type);
    }

    private static String simple(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return "whole number";
        } else if (type instanceof ColumnType.Float64 || type instanceof ColumnType.Decimal) {
            return "number";
        } else if (type instanceof ColumnType.Bool) {
            return "boolean";
        } else if (type instanceof ColumnType.Text) {
            return "text";
        } else if (type instanceof ColumnType.Binary) {
            return "Base64 text";
        }
        return type instanceof ColumnType.Variant ? "any JSON" : "object";
    }

    private static String of(Encoding encoding) {
        if (encoding instanceof Encoding.JsonInText) {
            return "text that holds JSON";
        } else if (encoding instanceof Encoding.Separated separated) {
            return "text of elements with `" + separated.separator() + "` between";
        } else if (encoding instanceof Encoding.Captured captured) {
            return "text like `" + captured.pattern() + "`, of which the group counts";
        } else if (encoding instanceof Encoding.Pairs pairs) {
            return "array of objects with `" + pairs.name() + "` and `" + pairs.value() + "`";
        } else if (encoding instanceof Encoding.Flag flag) {
            return "text: " + String.join(", ", flag.yes()) + " for true, " + String.join(", ", flag.no())
                    + " for false";
        }
        return "any JSON, kept as text";
    }

    /** How a point in time is written. */
    public static String time(@Nullable TimeFormat format) {
        if (format instanceof TimeFormat.IsoLocal local) {
            return "ISO 8601 time, meant in " + local.zone();
        } else if (format instanceof TimeFormat.IsoDate date) {
            return "ISO 8601 date, whose day begins in " + date.zone();
        } else if (format instanceof TimeFormat.EpochSeconds) {
            return "seconds since 1970";
        } else if (format instanceof TimeFormat.EpochMillis) {
            return "milliseconds since 1970";
        } else if (format instanceof TimeFormat.EpochMicros) {
            return "microseconds since 1970";
        } else if (format instanceof TimeFormat.DotNetDate) {
            return "/Date(milliseconds)/";
        } else if (format instanceof TimeFormat.Pattern pattern) {
            return "time like " + pattern.pattern() + ", meant in " + pattern.zone();
        } else if (format instanceof TimeFormat.AnyOf any) {
            return any.formats().stream().map(WireWords::time).collect(Collectors.joining(", or "));
        }
        return "ISO 8601 time with an offset";
    }

    private WireWords() {}
}
