package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a target: those of the source, which may grow. */
final class TargetSchema {

    /** The columns of a new target. Within structs, arrays and maps everything may be null. */
    static StructType of(StructType source) {
        return new StructType(Arrays.stream(source.fields())
                .map(field ->
                        new StructField(field.name(), nullable(field.dataType()), field.nullable(), field.metadata()))
                .toArray(StructField[]::new));
    }

    /** What must become of an existing target before it can take the source's rows. */
    sealed interface Change {}

    /** A column, or a field of a struct, that a target lacks. */
    private record Added(List<String> path, StructField field) implements Change {
        String toDdl() {
            String comment = field.getComment().isDefined()
                    ? " COMMENT '"
                            + field.getComment().get().replace("\\", "\\\\").replace("'", "\\'") + "'"
                    : "";
            return name(path) + " " + field.dataType().sql() + comment;
        }
    }

    /** A column, or a field of a struct, whose type holds less than the source's. */
    private record Widened(List<String> path, DataType type) implements Change {
        String toDdl() {
            return "ALTER COLUMN " + name(path) + " TYPE " + type.sql();
        }
    }

    /** What SQL says after {@code ALTER TABLE} to make changes, in this order. */
    static List<String> statements(List<Change> changes) {
        List<String> added = changes.stream()
                .flatMap(change -> change instanceof Added column ? Stream.of(column.toDdl()) : Stream.empty())
                .toList();
        List<String> widened = changes.stream()
                .flatMap(change -> change instanceof Widened column ? Stream.of(column.toDdl()) : Stream.empty())
                .toList();
        List<String> statements = new ArrayList<>();
        if (!added.isEmpty()) {
            statements.add("ADD COLUMNS (" + String.join(", ", added) + ")");
        }
        if (!widened.isEmpty()) {
            statements.add("SET TBLPROPERTIES ('delta.enableTypeWidening' = 'true')");
        }
        statements.addAll(widened);
        return statements;
    }

    private static String name(List<String> path) {
        return path.stream().map(Names::quoted).collect(Collectors.joining("."));
    }

    /**
     * The changes by which an existing target can take the source's rows: columns and fields that it lacks, all nullable, and
     * types that hold all that theirs do and more. What the target has and the source no longer has stays, as far as it can be
     * null; so does a type that is wider than the source's.
     *
     * @throws PipelineException if the two differ in anything else
     */
    static List<Change> changes(StructType source, StructType target, String location) {
        List<Change> changes = new ArrayList<>();
        compare(List.of(), of(source), target, location, changes);
        return changes;
    }

    private static void compare(
            List<String> path, StructType source, StructType target, String location, List<Change> changes) {
        for (StructField field : source.fields()) {
            List<String> inner = inner(path, field);
            if (target.getFieldIndex(field.name()).isEmpty()) {
                changes.add(new Added(inner, field));
                continue;
            }
            StructField there = target.apply(field.name());
            if (field.dataType() instanceof StructType struct && there.dataType() instanceof StructType other) {
                compare(inner, struct, other, location, changes);
            } else if (Widening.isLossless(there.dataType(), field.dataType())) {
                changes.add(new Widened(inner, field.dataType()));
            } else if (!plain(field.dataType()).equals(plain(there.dataType()))
                    && !Widening.isLossless(field.dataType(), there.dataType())) {
                throw unfit(
                        location,
                        "has `" + String.join(".", inner) + "` as "
                                + there.dataType().sql() + ", the source as "
                                + field.dataType().sql());
            }
            if (field.nullable() && !there.nullable()) {
                throw unfit(
                        location,
                        "has `" + String.join(".", inner) + "` as NOT NULL, and in the source it may be null");
            }
        }
        for (StructField there : target.fields()) {
            if (source.getFieldIndex(there.name()).isEmpty() && !there.nullable()) {
                throw unfit(
                        location,
                        "has `" + String.join(".", inner(path, there)) + "` as NOT NULL, which the source has not");
            }
        }
    }

    private static List<String> inner(List<String> path, StructField field) {
        return Stream.concat(path.stream(), Stream.of(field.name())).toList();
    }

    private static PipelineException unfit(String location, String difference) {
        return new PipelineException("The target " + location + " " + difference
                + ". Only new columns are added to a target, and types changed to wider ones. Choose another"
                + " destination_table, or read the table anew with --full-refresh.");
    }

    /** Rows of a source with what only the target has, as nulls, and in its types where those are wider. */
    static Dataset<Row> filled(Dataset<Row> rows, StructType target) {
        Dataset<Row> filled = rows;
        StructType source = rows.schema();
        for (StructField field : target.fields()) {
            if (source.getFieldIndex(field.name()).isEmpty()) {
                filled = filled.withColumn(field.name(), functions.lit(null).cast(field.dataType()));
            } else if (isLess(source.apply(field.name()).dataType(), field.dataType())) {
                filled = filled.withColumn(
                        field.name(),
                        filled(
                                functions.col(Names.quoted(field.name())),
                                source.apply(field.name()).dataType(),
                                field.dataType()));
            }
        }
        return filled;
    }

    private static Column filled(Column value, DataType type, DataType target) {
        if (!(type instanceof StructType source && target instanceof StructType there)) {
            return isLess(type, target) ? value.cast(target) : value;
        }
        Column struct = functions.struct(Arrays.stream(there.fields())
                .map(field -> (source.getFieldIndex(field.name()).isEmpty()
                                ? functions.lit(null).cast(field.dataType())
                                : filled(
                                        value.getField(field.name()),
                                        source.apply(field.name()).dataType(),
                                        field.dataType()))
                        .as(field.name()))
                .toArray(Column[]::new));
        return functions.when(value.isNotNull(), struct);
    }

    /** Whether a target's type is wider, or its struct has fields that the source's has not, at whatever depth. */
    private static boolean isLess(DataType source, DataType target) {
        if (!(source instanceof StructType known && target instanceof StructType there)) {
            return Widening.isLossless(source, target);
        }
        return Arrays.stream(there.fields())
                .anyMatch(field -> known.getFieldIndex(field.name()).isEmpty()
                        || isLess(known.apply(field.name()).dataType(), field.dataType()));
    }

    /** A type without what is said of its fields: comments may change. */
    private static DataType plain(DataType type) {
        return nullable(type, false);
    }

    private static DataType nullable(DataType type) {
        return nullable(type, true);
    }

    private static DataType nullable(DataType type, boolean commented) {
        if (type instanceof StructType struct) {
            return new StructType(Arrays.stream(struct.fields())
                    .map(field -> new StructField(
                            field.name(),
                            nullable(field.dataType(), commented),
                            true,
                            commented ? field.metadata() : Metadata.empty()))
                    .toArray(StructField[]::new));
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(nullable(array.elementType(), commented), true);
        }
        if (type instanceof MapType map) {
            return new MapType(nullable(map.keyType(), commented), nullable(map.valueType(), commented), true);
        }
        return type;
    }

    private TargetSchema() {}
}
