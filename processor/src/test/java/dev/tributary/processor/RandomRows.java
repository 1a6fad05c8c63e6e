package dev.tributary.processor;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TimeFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Row types, and JSON that fits them, or nearly. */
final class RandomRows {
    private static final List<String> SCALARS = List.of(
            "Long",
            "Integer",
            "Double",
            "Boolean",
            "String",
            "Object",
            "byte[]",
            "LocalDate",
            "LocalDateTime",
            "Instant",
            "BigDecimal");
    private static final List<String> ANYTHING = List.of(
            "null",
            "true",
            "false",
            "0",
            "-7",
            "12.0",
            "12.5",
            "1e3",
            "9223372036854775808",
            "\"12\"",
            "\"\"",
            "\"a\\u0000\\ud83d\\ude00\"",
            "\"\\ud800\"",
            "\"2026-02-30\"",
            "\"2026-01-31\"",
            "\"2026-01-31T12:00:00\"",
            "\"2026-01-31T12:00:00.123456789+02:00\"",
            "[]",
            "{}",
            "[1, \"two\", null, {\"a\": []}]",
            "{\"a\": {\"b\": null}}");

    private final Random random;

    RandomRows(Random random) {
        this.random = random;
    }

    /** A row type of that name, and those nested in it. */
    String rowType(String name) {
        return record(name, 0);
    }

    private String record(String name, int depth) {
        StringBuilder nested = new StringBuilder();
        int width = 1 + random.nextInt(6);
        String components = IntStream.range(0, width)
                .mapToObj(i -> component(name, i, depth, nested))
                .collect(Collectors.joining(", "));
        return "record " + name + "(" + (depth == 0 ? "@Key long id, " : "") + components + ") {}\n" + nested;
    }

    private String component(String row, int number, int depth, StringBuilder nested) {
        String format = switch (random.nextInt(3)) {
            case 0 -> "@WireFormat(Wire.EPOCH_SECONDS) ";
            case 1 -> "@WireFormat(value = Wire.ISO_LOCAL, zone = \"Europe/Berlin\") ";
            default -> "";
        };
        String type = type(row + number, depth, nested);
        String marks = type.endsWith("Instant") ? format : "";
        marks += type.equals("BigDecimal") && random.nextBoolean() ? "@Decimal(precision = 9, scale = 2) " : "";
        marks += "@SuppressWarnings({\"tributary:T-COLUMN-MAP\", \"tributary:T-COLUMN-NARROW\"}) ";
        return marks + (depth > 0 && random.nextInt(10) == 0 ? "int" : type) + " c" + number;
    }

    private String type(String name, int depth, StringBuilder nested) {
        int kind = random.nextInt(depth < 3 ? 10 : 6);
        if (kind == 6 || kind == 7) {
            nested.append(record(name, depth + 1));
            return name;
        }
        if (kind == 8) {
            return "List<" + type(name, depth + 1, nested) + ">";
        }
        return kind == 9
                ? "Map<String, " + type(name, depth + 1, nested) + ">"
                : SCALARS.get(random.nextInt(SCALARS.size()));
    }

    /** An object that may be a row of these columns. */
    String object(List<ColumnModel> columns) {
        StringBuilder object = new StringBuilder("{");
        for (ColumnModel column : columns) {
            int chance = random.nextInt(20);
            String field = "\"" + ((ColumnModel.Field) column.origin()).wireName() + "\": ";
            if (chance > 0 || !column.nullable()) {
                object.append(field).append(value(column.type())).append(", ");
            }
            if (chance == 1) {
                object.append("\"unknown\": ").append(anything()).append(", ");
            }
            if (chance == 2) {
                object.append(field).append(value(column.type())).append(", ");
            }
        }
        return object.append("\"end\": 1}").toString();
    }

    private String anything() {
        return ANYTHING.get(random.nextInt(ANYTHING.size()));
    }

    private String value(ColumnType type) {
        if (random.nextInt(60) == 0) {
            return anything();
        }
        if (random.nextInt(15) == 0) {
            return "null";
        }
        if (type instanceof ColumnType.Struct struct) {
            return object(struct.fields());
        }
        if (type instanceof ColumnType.Array array) {
            return values(array.element()).collect(Collectors.joining(", ", "[", "]"));
        }
        if (type instanceof ColumnType.Map map) {
            return values(map.value())
                    .map(value -> "\"k" + random.nextInt(3) + "\": " + value)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return scalar(type);
    }

    private java.util.stream.Stream<String> values(ColumnType type) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(type));
    }

    private String scalar(ColumnType type) {
        if (type instanceof ColumnType.Variant) {
            return anything().replace("\\ud800", "");
        } else if (type instanceof ColumnType.Bool) {
            return Boolean.toString(random.nextBoolean());
        } else if (type instanceof ColumnType.Text) {
            return "\"t" + random.nextInt(100) + "\"";
        } else if (type instanceof ColumnType.Binary) {
            return "\"AAEC\"";
        } else if (type instanceof ColumnType.Date) {
            return "\"2026-01-" + (10 + random.nextInt(20)) + "\"";
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return "\"2026-01-31T12:00:" + (10 + random.nextInt(50)) + "\"";
        } else if (type instanceof ColumnType.Timestamp time) {
            return time.format() instanceof TimeFormat.EpochSeconds
                    ? Integer.toString(random.nextInt())
                    : time.format() instanceof TimeFormat.IsoLocal
                            ? "\"2026-07-31T12:00:00\""
                            : "\"2026-07-31T12:00:00Z\"";
        }
        return random.nextBoolean() ? Integer.toString(random.nextInt(1000)) : "\"" + random.nextInt(1000) + "\"";
    }
}
