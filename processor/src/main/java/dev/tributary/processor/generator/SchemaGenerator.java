package dev.tributary.processor.generator;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the methods that make the schemas of tables: each a {@code StructType}. */
final class SchemaGenerator {
    /** So many columns are added by one method, well below what the JVM allows and what its compiler takes on. */
    private static final int COLUMNS_PER_METHOD = 100;

    private final JavaText text;
    private final StructNames structs;

    private SchemaGenerator(JavaText text, StructNames structs) {
        this.text = text;
        this.structs = structs;
    }

    /** Writes the methods for those tables; tables whose structs are alike share these. */
    static void write(Schemas schemas, List<ValidatedTable> tables, JavaText text) {
        List<String> taken = Stream.concat(
                        GeneratedNames.OF_OBJECT.stream(), tables.stream().map(schemas::method))
                .toList();
        SchemaGenerator generator = new SchemaGenerator(text, new StructNames(taken));
        tables.forEach(table -> generator.add(table, schemas.method(table)));
    }

    private void add(ValidatedTable table, String method) {
        structs.add(table);
        String javadoc = "The columns of {@code " + table.model().name() + "}.";
        add(Optional.of(javadoc), "static", method, table.model().columns());
        for (Optional<ColumnType.Struct> next = structs.next(); next.isPresent(); next = structs.next()) {
            add(
                    Optional.empty(),
                    "private static",
                    structs.of(next.get()),
                    next.get().fields());
        }
    }

    private void add(Optional<String> javadoc, String modifiers, String method, List<ColumnModel> columns) {
        String start = "new " + text.type(Types.STRUCT_TYPE) + "()";
        int from = 0;
        while (columns.size() - from > COLUMNS_PER_METHOD) {
            String part = structs.allocate(method + "Part");
            text.member();
            method("private static", part, start, columns.subList(from, from + COLUMNS_PER_METHOD));
            start = part + "()";
            from += COLUMNS_PER_METHOD;
        }
        text.member();
        javadoc.ifPresent(text::javadoc);
        method(modifiers, method, start, columns.subList(from, columns.size()));
    }

    private void method(String modifiers, String method, String start, List<ColumnModel> columns) {
        List<String> schema = new ArrayList<>();
        schema.add("return " + start);
        for (ColumnModel column : columns) {
            String name = JavaText.literal(column.name());
            String comment = column.description().isEmpty() ? "" : ", " + JavaText.literal(column.description());
            schema.add(".add(" + name + ", " + dataType(column.type()) + ", " + column.nullable() + comment + ")");
        }
        text.open(modifiers + " " + text.type(Types.STRUCT_TYPE) + " " + method + "()")
                .statement(schema)
                .close();
    }

    private String dataType(ColumnType type) {
        String dataTypes = text.type(Types.DATA_TYPES);
        if (type instanceof ColumnType.Decimal decimal) {
            return dataTypes + ".createDecimalType(" + decimal.precision() + ", " + decimal.scale() + ")";
        }
        if (type instanceof ColumnType.Array array) {
            return dataTypes + ".createArrayType(" + dataType(array.element()) + ", true)";
        }
        if (type instanceof ColumnType.Map map) {
            return dataTypes + ".createMapType(" + dataTypes + ".StringType, " + dataType(map.value()) + ", true)";
        }
        if (type instanceof ColumnType.Discovered) {
            // A run puts what it discovers in its place.
            return "new " + text.type(Types.STRUCT_TYPE) + "()";
        }
        if (type instanceof ColumnType.Struct struct) {
            return structs.of(struct) + "()";
        }
        return dataTypes + "." + constant(type);
    }

    private static String constant(ColumnType type) {
        if (type instanceof ColumnType.Int64) {
            return "LongType";
        } else if (type instanceof ColumnType.Float64) {
            return "DoubleType";
        } else if (type instanceof ColumnType.Bool) {
            return "BooleanType";
        } else if (type instanceof ColumnType.Text) {
            return "StringType";
        } else if (type instanceof ColumnType.Timestamp) {
            return "TimestampType";
        } else if (type instanceof ColumnType.LocalTimestamp) {
            return "TimestampNTZType";
        } else if (type instanceof ColumnType.Date) {
            return "DateType";
        } else if (type instanceof ColumnType.Binary) {
            return "BinaryType";
        }
        return "VariantType";
    }
}
