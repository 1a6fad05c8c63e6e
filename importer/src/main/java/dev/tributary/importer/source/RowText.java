package dev.tributary.importer.source;

import java.util.ArrayList;
import java.util.List;

/** A type of rows as a record, or as an interface of accessors where a record would be too wide. */
final class RowText {
    /** A constructor of a record takes 254 references. */
    private static final int WIDEST_RECORD = 250;

    static List<String> of(RowTypes.RowType type) {
        return type.components().size() > WIDEST_RECORD ? accessors(type) : record(type);
    }

    private static List<String> record(RowTypes.RowType type) {
        List<String> lines = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (Component component : type.components()) {
            if (!component.description().isEmpty()) {
                described.addAll(JavaText.wrapped(
                        "@param " + component.name() + " " + JavaText.javadoc(component.description()),
                        JavaText.WIDTH - 11));
            }
        }
        if (!described.isEmpty()) {
            lines.add("    /**");
            described.forEach(each -> lines.add("     * " + each));
            lines.add("     */");
        }
        String head = "    record " + type.name() + "(";
        List<String> parts =
                type.components().stream().map(Component::declaration).toList();
        String all = head + String.join(", ", parts) + ") {}";
        if (all.length() <= JavaText.WIDTH) {
            lines.add(all);
            return lines;
        }
        lines.add(head);
        List<String> joined = JavaText.joined(parts, JavaText.WIDTH - 13);
        for (int i = 0; i < joined.size(); i++) {
            lines.add("            " + joined.get(i) + (i + 1 < joined.size() ? "" : ") {}"));
        }
        return lines;
    }

    private static List<String> accessors(RowTypes.RowType type) {
        List<String> lines = new ArrayList<>();
        lines.add("    interface " + type.name() + " {");
        for (Component component : type.components()) {
            if (!component.description().isEmpty()) {
                lines.add("        /** " + JavaText.javadoc(component.description()) + " */");
            }
            lines.add("        " + component.declaration() + "();");
        }
        lines.add("    }");
        return lines;
    }

    private RowText() {}
}
