package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Generates decoders: JSON tokens to Spark's rows, without a tree and without reflection. */
final class DecoderGenerator {
    /** So many columns are decoded by one method, so that the JVM's compiler takes it on. */
    private static final int COLUMNS_PER_METHOD = 100;

    private static final List<String> INHERITED = List.of(
            "decode",
            "decodeOther",
            "newRow",
            "slot",
            "finish",
            "value",
            "at",
            "rest",
            "flat",
            "readOther",
            "row",
            "fill",
            "defer",
            "complete",
            "requireComplete",
            "takesAnything",
            "takesArrays",
            "wantedField",
            "discovered",
            "clone",
            "equals",
            "finalize",
            "hashCode",
            "notify",
            "toString",
            "wait");

    static TypeSpec generate(Decoders.Decoder decoder) {
        ClassName name = decoder.name();
        List<ColumnModel> columns =
                DecodedColumns.inOrder(decoder.table().model().columns());
        StructNames names = new StructNames(INHERITED);
        names.add(decoder.table());
        ValueCode values = new ValueCode(name, names);
        StructDecoders structs = new StructDecoders(name, values);
        List<MethodSpec> methods = new ArrayList<>();
        List<FieldSpec> constants = new ArrayList<>();
        constants.add(DecodedColumns.matcher("FIELDS", columns));
        methods.add(constructor(columns));
        methods.add(decode(columns));
        methods.addAll(values(columns, values));
        for (Optional<ColumnType.Struct> next = names.next(); next.isPresent(); next = names.next()) {
            structs.add(next.get());
        }
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addAnnotation(Types.TRIBUTARY_GENERATED)
                .superclass(Types.ROW_DECODER)
                .addFields(constants)
                .addFields(structs.constants())
                .addFields(values.constants())
                .addMethods(methods)
                .addMethods(structs.methods())
                .build();
    }

    private static MethodSpec constructor(List<ColumnModel> columns) {
        CodeBlock names = columns.stream()
                .map(column -> CodeBlock.of(",$W$S", column.name()))
                .collect(CodeBlock.joining(""));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(Types.DECODE_CONTEXT, "context")
                .addStatement("super(context$L)", names);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).origin() instanceof ColumnModel.At at) {
                constructor.addStatement("at($L, $S)", i, at.path());
            } else if (columns.get(i).isFlat()) {
                constructor.addStatement("flat()");
            } else if (columns.get(i).origin() instanceof ColumnModel.Rest) {
                constructor.addStatement("rest($L)", i);
            }
        }
        return constructor.build();
    }

    private static MethodSpec decode(List<ColumnModel> columns) {
        return MethodSpec.methodBuilder("decode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.INTERNAL_ROW)
                .addParameter(Types.JSON_PARSER, "json")
                .addStatement("$T[] row = newRow()", Object.class)
                .beginControlFlow("$L", DecodedColumns.loop("FIELDS"))
                .addStatement("int slot = slot(field)")
                .beginControlFlow("if (slot < 0)")
                .addStatement(
                        DecodedColumns.haveOthers(columns) ? "readOther(json, field, row)" : "json.skipChildren()")
                .addStatement("continue")
                .endControlFlow()
                .addStatement("row[slot] = value(json, field)")
                .endControlFlow()
                .addStatement("return finish(json, row)")
                .build();
    }

    private static List<MethodSpec> values(List<ColumnModel> columns, ValueCode values) {
        List<MethodSpec> methods = new ArrayList<>();
        CodeBlock value;
        if (columns.size() <= COLUMNS_PER_METHOD) {
            value = cases(columns, 0, values);
        } else {
            for (int part = 1; part <= columns.size() / COLUMNS_PER_METHOD + 1; part++) {
                values.structs().take("value" + part);
            }
            CodeBlock.Builder parts = CodeBlock.builder().add("switch (field / $L) {\n$>", COLUMNS_PER_METHOD);
            for (int from = 0; from < columns.size(); from += COLUMNS_PER_METHOD) {
                int to = Math.min(columns.size(), from + COLUMNS_PER_METHOD);
                int part = from / COLUMNS_PER_METHOD;
                String method = "value" + (part + 1);
                parts.add("case $L -> $L(json, field);\n", part, method);
                methods.add(value(method)
                        .addModifiers(modifiers(columns))
                        .addCode("return $L", cases(columns.subList(from, to), from, values))
                        .build());
            }
            value = parts.add("default -> throw $T.noSuchField(field);\n$<};\n", Types.JSON)
                    .build();
        }
        methods.add(
                0,
                value("value")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addCode("return $L", value)
                        .build());
        return methods;
    }

    /** What is discovered is known to an instance. */
    private static Modifier[] modifiers(List<ColumnModel> columns) {
        boolean discovers = columns.stream().anyMatch(column -> column.type() instanceof ColumnType.Discovered);
        return discovers ? new Modifier[] {Modifier.PRIVATE} : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC};
    }

    private static MethodSpec.Builder value(String name) {
        return MethodSpec.methodBuilder(name)
                .returns(Object.class)
                .addParameter(Types.JSON_PARSER, "json")
                .addParameter(int.class, "field");
    }

    private static CodeBlock cases(List<ColumnModel> columns, int first, ValueCode values) {
        CodeBlock.Builder cases = CodeBlock.builder().add("switch (field) {\n$>");
        for (int i = 0; i < columns.size(); i++) {
            cases.add("case $L -> $L;\n", first + i, values.decode(columns.get(i)));
        }
        return cases.add("default -> throw $T.noSuchField(field);\n$<};\n", Types.JSON)
                .build();
    }

    private DecoderGenerator() {}
}
