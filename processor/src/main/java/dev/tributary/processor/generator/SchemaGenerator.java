package dev.tributary.processor.generator;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates the methods that make the schemas of tables: each a {@code StructType}. */
final class SchemaGenerator {
    /** So many columns are added by one method, well below what the JVM allows and what its compiler takes on. */
    private static final int COLUMNS_PER_METHOD = 100;

    private final Schemas schemas;
    private final List<ValidatedTable> tables;
    private final StructNames structs;
    private final List<MethodSpec> methods = new ArrayList<>();

    private SchemaGenerator(Schemas schemas, List<ValidatedTable> tables) {
        this.schemas = schemas;
        this.tables = tables;
        this.structs = new StructNames(
                Stream.concat(GeneratedNames.OF_OBJECT.stream(), tables.stream().map(schemas::method))
                        .toList());
    }

    /** The methods for those tables; tables whose structs are alike share these. */
    static List<MethodSpec> methods(Schemas schemas, List<ValidatedTable> tables) {
        SchemaGenerator generator = new SchemaGenerator(schemas, tables);
        generator.addAll();
        return generator.methods;
    }

    private void addAll() {
        for (ValidatedTable table : tables) {
            structs.add(table);
            add(
                    MethodSpec.methodBuilder(schemas.method(table))
                            .addJavadoc(
                                    "The columns of {@code $L}.\n",
                                    table.model().name()),
                    schemas.method(table),
                    table.model().columns());
            for (Optional<ColumnType.Struct> next = structs.next(); next.isPresent(); next = structs.next()) {
                String name = structs.of(next.get());
                add(
                        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE),
                        name,
                        next.get().fields());
            }
        }
    }

    private void add(MethodSpec.Builder method, String name, List<ColumnModel> columns) {
        CodeBlock start = CodeBlock.of("new $T()", Types.STRUCT_TYPE);
        int from = 0;
        while (columns.size() - from > COLUMNS_PER_METHOD) {
            String part = structs.allocate(name + "Part");
            add(
                    MethodSpec.methodBuilder(part).addModifiers(Modifier.PRIVATE),
                    start,
                    columns.subList(from, from + COLUMNS_PER_METHOD));
            start = CodeBlock.of("$N()", part);
            from += COLUMNS_PER_METHOD;
        }
        add(method, start, columns.subList(from, columns.size()));
    }

    private void add(MethodSpec.Builder method, CodeBlock start, List<ColumnModel> columns) {
        CodeBlock.Builder schema = CodeBlock.builder().add("return $L", start);
        for (ColumnModel column : columns) {
            CodeBlock dataType = dataType(column.type());
            if (column.description().isEmpty()) {
                schema.add("\n.add($S, $L, $L)", column.name(), dataType, column.nullable());
            } else {
                schema.add("\n.add($S, $L, $L, $S)", column.name(), dataType, column.nullable(), column.description());
            }
        }
        methods.add(method.addModifiers(Modifier.STATIC)
                .returns(Types.STRUCT_TYPE)
                .addStatement(schema.build())
                .build());
    }

    private CodeBlock dataType(ColumnType type) {
        if (type instanceof ColumnType.Decimal decimal) {
            return CodeBlock.of("$T.createDecimalType($L, $L)", Types.DATA_TYPES, decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Array array) {
            return CodeBlock.of("$T.createArrayType($L, true)", Types.DATA_TYPES, dataType(array.element()));
        }
        if (type instanceof ColumnType.Map map) {
            return CodeBlock.of(
                    "$T.createMapType($T.StringType, $L, true)",
                    Types.DATA_TYPES,
                    Types.DATA_TYPES,
                    dataType(map.value()));
        }
        if (type instanceof ColumnType.Discovered) {
            // A run puts what it discovers in its place.
            return CodeBlock.of("new $T()", Types.STRUCT_TYPE);
        }
        if (type instanceof ColumnType.Struct struct) {
            return CodeBlock.of("$N()", structs.of(struct));
        }
        return CodeBlock.of("$T.$L", Types.DATA_TYPES, constant(type));
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
