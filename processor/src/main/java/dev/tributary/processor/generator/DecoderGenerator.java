package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates decoders: JSON tokens to Spark's rows, without a tree and without reflection. */
final class DecoderGenerator {
    /** So many columns are decoded by one method, so that the JVM's compiler takes it on. */
    private static final int COLUMNS_PER_METHOD = 100;

    private static final List<String> INHERITED = List.of("decode", "newRow", "slot", "finish", "value");

    private final JavaSources sources;
    private final ClassName descriptor;

    DecoderGenerator(JavaSources sources, ClassName descriptor) {
        this.sources = sources;
        this.descriptor = descriptor;
    }

    GeneratedFile generate(ClassName name, ValidatedTable table) {
        List<ColumnModel> fields = table.model().columns().stream()
                .filter(column -> column.origin() instanceof ColumnModel.Field)
                .toList();
        ValueCode values = new ValueCode(name, new StructNames(table, INHERITED));
        List<MethodSpec> methods = new ArrayList<>();
        List<FieldSpec> constants = new ArrayList<>();
        constants.add(matcher("FIELDS", fields));
        methods.add(constructor(fields));
        methods.addAll(decode(fields, values));
        for (Optional<ColumnType.Struct> next = values.structs().next();
                next.isPresent();
                next = values.structs().next()) {
            String method = values.structs().of(next.get());
            String matcher = constant(method) + "_FIELDS";
            constants.add(matcher(matcher, next.get().fields()));
            methods.add(struct(method, matcher, next.get().fields(), values));
        }
        return sources.file(
                name,
                TypeSpec.classBuilder(name)
                        .addModifiers(Modifier.FINAL)
                        .addJavadoc("Generated from {@link $T}; do not edit.\n", descriptor)
                        .superclass(Types.ROW_DECODER)
                        .addFields(constants)
                        .addFields(values.formats())
                        .addMethods(methods));
    }

    private static FieldSpec matcher(String name, List<ColumnModel> columns) {
        CodeBlock wireNames = columns.stream()
                .map(column -> CodeBlock.of("$S", ((ColumnModel.Field) column.origin()).wireName()))
                .collect(CodeBlock.joining(",$W"));
        return FieldSpec.builder(Types.PROPERTY_NAME_MATCHER, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.names($L)", Types.JSON, wireNames)
                .build();
    }

    private static MethodSpec constructor(List<ColumnModel> columns) {
        CodeBlock names = columns.stream()
                .map(column -> CodeBlock.of("$S", column.name()))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.constructorBuilder()
                .addParameter(Types.DECODE_CONTEXT, "context")
                .addStatement("super(context,$W$L)", names)
                .build();
    }

    private static List<MethodSpec> decode(List<ColumnModel> columns, ValueCode values) {
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock value;
        if (columns.size() <= COLUMNS_PER_METHOD) {
            value = cases(columns, 0, values);
        } else {
            CodeBlock.Builder parts = CodeBlock.builder().add("switch (field / $L) {\n$>", COLUMNS_PER_METHOD);
            for (int from = 0; from < columns.size(); from += COLUMNS_PER_METHOD) {
                int to = Math.min(columns.size(), from + COLUMNS_PER_METHOD);
                int part = from / COLUMNS_PER_METHOD;
                parts.add("case $L -> value$L(json, field);\n", part, part + 1);
                methods.add(MethodSpec.methodBuilder("value" + (part + 1))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(Object.class)
                        .addParameter(Types.JSON_PARSER, "json")
                        .addParameter(int.class, "field")
                        .addCode("return $L", cases(columns.subList(from, to), from, values))
                        .build());
            }
            value = parts.add("default -> throw $T.noSuchField(field);\n$<};\n", Types.JSON)
                    .build();
        }
        methods.add(
                0,
                MethodSpec.methodBuilder("decode")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Types.INTERNAL_ROW)
                        .addParameter(Types.JSON_PARSER, "json")
                        .addStatement("$T[] row = newRow()", Object.class)
                        .beginControlFlow("$L", loop("FIELDS"))
                        .addStatement("int slot = slot(field)")
                        .beginControlFlow("if (slot < 0)")
                        .addStatement("json.skipChildren()")
                        .addStatement("continue")
                        .endControlFlow()
                        .addCode("row[slot] = $L", value)
                        .endControlFlow()
                        .addStatement("return finish(json, row)")
                        .build());
        return methods;
    }

    private static CodeBlock loop(String matcher) {
        return CodeBlock.of(
                "for (int field = $T.nextField(json, $N); field != $T.END; field = $T.nextField(json, $N))",
                Types.JSON,
                matcher,
                Types.JSON,
                Types.JSON,
                matcher);
    }

    private static CodeBlock cases(List<ColumnModel> columns, int first, ValueCode values) {
        CodeBlock.Builder cases = CodeBlock.builder().add("switch (field) {\n$>");
        for (int i = 0; i < columns.size(); i++) {
            cases.add(
                    "case $L -> $L;\n", first + i, values.decode(columns.get(i).type()));
        }
        return cases.add("default -> throw $T.noSuchField(field);\n$<};\n", Types.JSON)
                .build();
    }

    private static MethodSpec struct(String name, String matcher, List<ColumnModel> fields, ValueCode values) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.INTERNAL_ROW)
                .addParameter(Types.JSON_PARSER, "json")
                .beginControlFlow("if ($T.isNull(json))", Types.JSON)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T.requireObject(json)", Types.JSON)
                .addStatement("$T[] row = new $T[$L]", Object.class, Object.class, fields.size())
                .beginControlFlow("$L", loop(matcher))
                .beginControlFlow("switch (field)");
        for (int i = 0; i < fields.size(); i++) {
            method.addStatement(
                    "case $L -> row[$L] = $L", i, i, values.decode(fields.get(i).type()));
        }
        method.addStatement("default -> json.skipChildren()").endControlFlow().endControlFlow();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).nullable()) {
                method.addStatement(
                        "$T.requirePresent(json, row[$L], $S)",
                        Types.JSON,
                        i,
                        fields.get(i).name());
            }
        }
        return method.addStatement("return new $T(row)", Types.GENERIC_INTERNAL_ROW)
                .build();
    }

    private static String constant(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
