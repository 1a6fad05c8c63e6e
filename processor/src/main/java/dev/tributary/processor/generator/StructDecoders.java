package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The methods of a decoder that decode structs, and their constants. */
final class StructDecoders {
    private final ClassName decoder;
    private final ValueCode values;
    private final List<FieldSpec> constants = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    StructDecoders(ClassName decoder, ValueCode values) {
        this.decoder = decoder;
        this.values = values;
    }

    List<FieldSpec> constants() {
        return constants;
    }

    List<MethodSpec> methods() {
        return methods;
    }

    void add(ColumnType.Struct struct) {
        String name = values.structs().of(struct);
        List<ColumnModel> fields = struct.fields();
        String prefix = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        String matcher = prefix + "_FIELDS";
        List<ColumnModel> named =
                fields.stream().filter(DecodedColumns::isField).toList();
        constants.add(DecodedColumns.matcher(matcher, named));
        boolean others = DecodedColumns.haveOthers(fields);
        String othersConstant = prefix + "_OTHERS";
        if (others) {
            addOthers(name, othersConstant, fields);
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.INTERNAL_ROW)
                .addParameter(Types.JSON_PARSER, "json")
                .beginControlFlow("if ($T.isNull(json))", Types.JSON)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T.requireObject(json)", Types.JSON)
                .addStatement("$T[] row = new $T[$L]", Object.class, Object.class, fields.size())
                .beginControlFlow("$L", DecodedColumns.loop(matcher))
                .beginControlFlow("switch (field)");
        for (int i = 0; i < named.size(); i++) {
            method.addStatement(
                    "case $L -> row[$L] = $L", i, fields.indexOf(named.get(i)), values.decode(named.get(i)));
        }
        method.addStatement(
                        "default -> $L",
                        others ? CodeBlock.of("$N.read(json, row)", othersConstant) : "json.skipChildren()")
                .endControlFlow()
                .endControlFlow();
        if (others) {
            method.addStatement("$N.finish(row)", othersConstant);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).nullable()) {
                method.addStatement(
                        "$T.requirePresent(json, row[$L], $S)",
                        Types.JSON,
                        i,
                        fields.get(i).name());
            }
        }
        methods.add(method.addStatement("return new $T(row)", Types.GENERIC_INTERNAL_ROW)
                .build());
    }

    private void addOthers(String struct, String constant, List<ColumnModel> fields) {
        String method = values.structs().allocate(struct + "Value");
        CodeBlock.Builder others = CodeBlock.builder().add("new $T($T::$N)", Types.OTHER_FIELDS, decoder, method);
        CodeBlock.Builder cases = CodeBlock.builder().add("switch (field) {\n$>");
        for (int i = 0; i < fields.size(); i++) {
            if (DecodedColumns.isField(fields.get(i))) {
                continue;
            }
            cases.add("case $L -> $L;\n", i, values.decode(fields.get(i)));
            if (fields.get(i).origin() instanceof ColumnModel.At at) {
                others.add("\n.at($L, $L, $S)", i, i, at.path());
            } else {
                others.add("\n.rest($L, $L)", i, i);
            }
        }
        cases.add("default -> throw $T.noSuchField(field);\n$<};\n", Types.JSON);
        constants.add(FieldSpec.builder(Types.OTHER_FIELDS, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(others.build())
                .build());
        methods.add(MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Object.class)
                .addParameter(Types.JSON_PARSER, "json")
                .addParameter(int.class, "field")
                .addCode("return $L", cases.build())
                .build());
    }
}
