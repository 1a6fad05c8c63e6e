package dev.tributary.processor.generator;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes decoders: JSON tokens to Spark's rows, without a tree and without reflection. Each lies within the method that
 * makes it, as compilers look at what is in a class again in each round, and into methods once.
 */
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

    private final JavaText text;
    private final String maker;
    private final String name;
    private final List<ColumnModel> columns;
    private final ValueCode values;

    private DecoderGenerator(Decoders.Decoder decoder, JavaText text) {
        this.text = text;
        this.maker = GeneratedNames.maker(decoder.name());
        this.name = decoder.name().simpleName();
        this.columns = DecodedColumns.inOrder(decoder.table().model().columns());
        StructNames structs = new StructNames(INHERITED);
        structs.add(decoder.table());
        this.values = new ValueCode(name, structs, text.imports());
    }

    /** Writes the method that makes a decoder. */
    static void write(Decoders.Decoder decoder, JavaText text) {
        new DecoderGenerator(decoder, text).write();
    }

    /** Methods say which constants they need, and these stand before them. */
    private void write() {
        text.member()
                .open("static " + text.type(Types.ROW_DECODER) + " " + maker + "(" + text.type(Types.DECODE_CONTEXT)
                        + " context)")
                .line("@" + text.type(Types.TRIBUTARY_GENERATED))
                .open("final class " + name + " extends " + text.type(Types.ROW_DECODER));
        JavaText constants = text.within();
        JavaText methods = text.within();
        DecodedColumns.matcher(constants, "FIELDS", columns);
        constructor(methods);
        decode(methods);
        values(methods);
        StructDecoders structs = new StructDecoders(name, values, constants, methods);
        for (Optional<ColumnType.Struct> next = values.structs().next();
                next.isPresent();
                next = values.structs().next()) {
            structs.add(next.get());
        }
        values.constants().forEach(constant -> constants.member().line(constant));
        text.append(constants)
                .member()
                .append(methods)
                .close()
                .line("return new " + name + "(context);")
                .close();
    }

    private void constructor(JavaText methods) {
        List<String> arguments = new ArrayList<>(List.of("context"));
        columns.forEach(column -> arguments.add(JavaText.literal(column.name())));
        methods.member()
                .open(name + "(" + text.type(Types.DECODE_CONTEXT) + " context)")
                .statement("super(", arguments);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).origin() instanceof ColumnModel.At at) {
                methods.line("at(" + i + ", " + JavaText.literal(at.path()) + ");");
            } else if (columns.get(i).isFlat()) {
                methods.line("flat();");
            } else if (columns.get(i).origin() instanceof ColumnModel.Rest) {
                methods.line("rest(" + i + ");");
            }
        }
        methods.close();
    }

    private void decode(JavaText methods) {
        boolean others = DecodedColumns.haveOthers(columns);
        methods.member()
                .line("@Override")
                .open("public " + text.type(Types.INTERNAL_ROW) + " decode(" + text.type(Types.JSON_PARSER) + " json)")
                .line("Object[] row = newRow();");
        DecodedColumns.openLoop(methods, "FIELDS");
        methods.line("int slot = slot(field);")
                .open("if (slot < 0)")
                .line(others ? "readOther(json, field, row);" : "json.skipChildren();")
                .line("continue;")
                .close()
                .line("row[slot] = value(json, field);")
                .close()
                .line("return finish(json, row);")
                .close();
    }

    private void values(JavaText methods) {
        int parts = (columns.size() + COLUMNS_PER_METHOD - 1) / COLUMNS_PER_METHOD;
        methods.member().line("@Override").open(value("public", "value"));
        if (parts <= 1) {
            DecodedColumns.cases(methods, 0, columns, values);
            return;
        }
        methods.open("return switch (field / " + COLUMNS_PER_METHOD + ")");
        for (int part = 0; part < parts; part++) {
            values.structs().take("value" + (part + 1));
            methods.line("case " + part + " -> value" + (part + 1) + "(json, field);");
        }
        DecodedColumns.endCases(methods);
        for (int part = 0; part < parts; part++) {
            int from = part * COLUMNS_PER_METHOD;
            int to = Math.min(columns.size(), from + COLUMNS_PER_METHOD);
            methods.member().open(value(partModifiers(), "value" + (part + 1)));
            DecodedColumns.cases(methods, from, columns.subList(from, to), values);
        }
    }

    /** What is discovered is known to an instance. */
    private String partModifiers() {
        boolean discovers = columns.stream().anyMatch(column -> column.type() instanceof ColumnType.Discovered);
        return discovers ? "private" : "private static";
    }

    private String value(String modifiers, String method) {
        return modifiers + " Object " + method + "(" + text.type(Types.JSON_PARSER) + " json, int field)";
    }
}
