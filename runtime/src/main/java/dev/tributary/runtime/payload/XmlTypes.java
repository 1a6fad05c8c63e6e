package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.RecordPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types of elements and attributes, by their names, as columns want them, be they fields or deeper within a row. */
final class XmlTypes {

    static Map<String, ColumnType> fields(List<ColumnModel> columns) {
        Map<String, ColumnType> fields = new HashMap<>();
        for (ColumnModel column : columns) {
            if (column.origin() instanceof ColumnModel.Field field) {
                fields.merge(field.wireName(), written(column), XmlTypes::merge);
            } else if (column.origin() instanceof ColumnModel.At at) {
                List<RecordPath.Step> steps = RecordPath.parse(at.path()).steps();
                if (!steps.isEmpty() && steps.get(0) instanceof RecordPath.Name first) {
                    fields.merge(
                            first.name(), within(steps.subList(1, steps.size()), written(column)), XmlTypes::merge);
                }
            }
        }
        return fields;
    }

    /** The type of what is written, of which the decoder makes the column's value. */
    private static ColumnType written(ColumnModel column) {
        Encoding encoding = column.encoding();
        if (encoding == null) {
            return column.type();
        }
        return encoding instanceof Encoding.Pairs
                ? new ColumnType.Array(new ColumnType.Variant())
                : new ColumnType.Text();
    }

    private static ColumnType within(List<RecordPath.Step> steps, ColumnType type) {
        if (steps.isEmpty()) {
            return type;
        }
        ColumnType rest = within(steps.subList(1, steps.size()), type);
        return steps.get(0) instanceof RecordPath.Name name
                ? new ColumnType.Struct(
                        List.of(new ColumnModel(name.name(), "", rest, true, new ColumnModel.Field(name.name()))))
                : new ColumnType.Array(rest);
    }

    /** What several columns that lie at one place want together. */
    private static ColumnType merge(ColumnType one, ColumnType other) {
        if (one instanceof ColumnType.Struct first && other instanceof ColumnType.Struct second) {
            List<ColumnModel> fields = new ArrayList<>(first.fields());
            fields.addAll(second.fields());
            return new ColumnType.Struct(fields);
        }
        return one instanceof ColumnType.Array first && other instanceof ColumnType.Array second
                ? new ColumnType.Array(merge(first.element(), second.element()))
                : one;
    }

    private XmlTypes() {}
}
