package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.ColumnRemark;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Map;

/** A component means what its author expects. */
final class ColumnRemarkRule implements SourceRule {
    private static final Map<String, String> INSTEAD = Map.of(
            "JsonAlias", "Declare a column for each name that the source uses.",
            "JsonFormat", "Write @WireFormat.",
            "JsonIgnore", "Remove the component; a field that no column names is passed over.",
            "JsonUnwrapped", "Take the columns into this type, each with @At where it lies further in.");

    @Override
    public void check(SourceDefinition source, Report report) {
        for (RowDefinition row : RowWalk.all(source)) {
            for (ColumnDefinition column : row.columns()) {
                column.remarks().forEach(remark -> check(RowWalk.name(row, column), column, remark, report));
            }
        }
    }

    private static void check(String name, ColumnDefinition column, ColumnRemark remark, Report report) {
        if (remark instanceof ColumnRemark.Narrow narrow) {
            boolean whole = narrow.type().matches("(?i).*(int|short).*");
            report.add(
                    Rule.COLUMN_NARROW,
                    column.origin(),
                    name,
                    narrow.type(),
                    whole ? "a LongType" : "a DoubleType",
                    wide(narrow.type()));
        } else if (remark instanceof ColumnRemark.Databind databind) {
            String annotation = databind.annotation().value();
            report.add(
                    Rule.COLUMN_JACKSON,
                    databind.annotation().origin(),
                    annotation,
                    INSTEAD.getOrDefault(annotation, ""));
        }
    }

    private static String wide(String type) {
        return type.replaceAll("\\b(int|short)\\b", "long")
                .replaceAll("\\b(Integer|Short)\\b", "Long")
                .replaceAll("\\bfloat\\b", "double")
                .replaceAll("\\bFloat\\b", "Double");
    }
}
