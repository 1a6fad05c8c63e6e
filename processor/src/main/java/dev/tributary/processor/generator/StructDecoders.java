package dev.tributary.processor.generator;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the methods of a decoder that decode structs, and their constants. */
final class StructDecoders {
    private final String decoder;
    private final ValueCode values;
    private final JavaText constants;
    private final JavaText methods;

    /** @param decoder the simple name of the decoder's class */
    StructDecoders(String decoder, ValueCode values, JavaText constants, JavaText methods) {
        this.decoder = decoder;
        this.values = values;
        this.constants = constants;
        this.methods = methods;
    }

    void add(ColumnType.Struct struct) {
        String name = values.structs().of(struct);
        List<ColumnModel> fields = struct.fields();
        String prefix = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        String matcher = prefix + "_FIELDS";
        DecodedColumns.matcher(constants, matcher, fields);
        boolean others = DecodedColumns.haveOthers(fields);
        String othersConstant = prefix + "_OTHERS";
        if (others) {
            addOthers(name, othersConstant, fields);
        }
        String json = methods.type(Types.JSON);
        methods.member()
                .open("private static " + methods.type(Types.INTERNAL_ROW) + " " + name + "("
                        + methods.type(Types.JSON_PARSER) + " json)")
                .open("if (" + json + ".isNull(json))")
                .line("return null;")
                .close()
                .line(json + ".requireObject(json);")
                .line("Object[] row = new Object[" + fields.size() + "];");
        DecodedColumns.openLoop(methods, matcher);
        methods.open("switch (field)");
        int field = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (DecodedColumns.isField(fields.get(i))) {
                methods.line("case " + field++ + " -> row[" + i + "] = " + values.decode(fields.get(i)) + ";");
            }
        }
        methods.line("default -> " + (others ? othersConstant + ".read(json, row);" : "json.skipChildren();"))
                .close()
                .close();
        if (others) {
            methods.line(othersConstant + ".finish(row);");
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).nullable()) {
                String column = JavaText.literal(fields.get(i).name());
                methods.line(json + ".requirePresent(json, row[" + i + "], " + column + ");");
            }
        }
        methods.line("return new " + methods.type(Types.GENERIC_INTERNAL_ROW) + "(row);")
                .close();
    }

    private void addOthers(String struct, String constant, List<ColumnModel> fields) {
        String method = values.structs().allocate(struct + "Value");
        String type = constants.type(Types.OTHER_FIELDS);
        List<String> others = new ArrayList<>();
        others.add("private static final " + type + " " + constant + " = new " + type + "(" + decoder + "::" + method
                + ")");
        methods.member()
                .open("private static Object " + method + "(" + methods.type(Types.JSON_PARSER) + " json, int field)")
                .open("return switch (field)");
        for (int i = 0; i < fields.size(); i++) {
            if (!DecodedColumns.isField(fields.get(i))) {
                methods.line("case " + i + " -> " + values.decode(fields.get(i)) + ";");
                String slots = i + ", " + i;
                others.add(
                        fields.get(i).origin() instanceof ColumnModel.At at
                                ? ".at(" + slots + ", " + JavaText.literal(at.path()) + ")"
                                : ".rest(" + slots + ")");
            }
        }
        DecodedColumns.endCases(methods);
        constants.member().statement(others);
    }
}
