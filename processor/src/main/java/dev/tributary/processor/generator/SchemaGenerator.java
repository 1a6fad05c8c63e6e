package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates the schema of a table: a {@code StructType} that is built when it is first asked for. */
final class SchemaGenerator {
    /** So many columns are added by one method, well below what the JVM allows and what its compiler takes on. */
    private static final int COLUMNS_PER_METHOD = 100;

    private final JavaSources sources;
    private final ClassName descriptor;
    private final GeneratedNames names;

    SchemaGenerator(JavaSources sources, ClassName descriptor, GeneratedNames names) {
        this.sources = sources;
        this.descriptor = descriptor;
        this.names = names;
    }

    GeneratedFile generate(ValidatedTable table) {
        ClassName name = names.schema(table.model().name());
        ClassName holder = name.nestedClass("Holder");
        StructNames structs = new StructNames(table, List.of("schema", "columns"));
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Generated from {@link $T}; do not edit.\n", descriptor)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("schema")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(
                                "The columns of {@code $L}.\n", table.model().name())
                        .returns(Types.STRUCT_TYPE)
                        .addStatement("return $T.SCHEMA", holder)
                        .build());
        addStruct(type, "columns", table.model().columns(), structs);
        for (Optional<ColumnType.Struct> next = structs.next(); next.isPresent(); next = structs.next()) {
            addStruct(type, structs.of(next.get()), next.get().fields(), structs);
        }
        type.addType(TypeSpec.classBuilder(holder)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(Types.STRUCT_TYPE, "SCHEMA", Modifier.STATIC, Modifier.FINAL)
                        .initializer("columns()")
                        .build())
                .build());
        return sources.file(name, type);
    }

    private static void addStruct(
            TypeSpec.Builder type, String method, List<ColumnModel> columns, StructNames structs) {
        CodeBlock start = CodeBlock.of("new $T()", Types.STRUCT_TYPE);
        int from = 0;
        int number = 1;
        while (columns.size() - from > COLUMNS_PER_METHOD) {
            String part = method + "Part" + number++;
            type.addMethod(method(part, start, columns.subList(from, from + COLUMNS_PER_METHOD), structs));
            start = CodeBlock.of("$N()", part);
            from += COLUMNS_PER_METHOD;
        }
        type.addMethod(method(method, start, columns.subList(from, columns.size()), structs));
    }

    private static MethodSpec method(String name, CodeBlock start, List<ColumnModel> columns, StructNames structs) {
        CodeBlock.Builder schema = CodeBlock.builder().add("return $L", start);
        for (ColumnModel column : columns) {
            CodeBlock dataType = dataType(column.type(), structs);
            if (column.description().isEmpty()) {
                schema.add("\n.add($S, $L, $L)", column.name(), dataType, column.nullable());
            } else {
                schema.add("\n.add($S, $L, $L, $S)", column.name(), dataType, column.nullable(), column.description());
            }
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.STRUCT_TYPE)
                .addStatement(schema.build())
                .build();
    }

    private static CodeBlock dataType(ColumnType type, StructNames structs) {
        if (type instanceof ColumnType.Decimal decimal) {
            return CodeBlock.of("$T.createDecimalType($L, $L)", Types.DATA_TYPES, decimal.precision(), decimal.scale());
        }
        if (type instanceof ColumnType.Array array) {
            return CodeBlock.of("$T.createArrayType($L, true)", Types.DATA_TYPES, dataType(array.element(), structs));
        }
        if (type instanceof ColumnType.Map map) {
            return CodeBlock.of(
                    "$T.createMapType($T.StringType, $L, true)",
                    Types.DATA_TYPES,
                    Types.DATA_TYPES,
                    dataType(map.value(), structs));
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
