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

    /** A column, or a field of a struct, that a target lacks. */
    record Missing(List<String> path, StructField field) {
        /** As SQL adds it. */
        String toDdl() {
            String name = path.stream().map(Names::quoted).collect(Collectors.joining("."));
            String comment = field.getComment().isDefined()
                    ? " COMMENT '"
                            + field.getComment().get().replace("\\", "\\\\").replace("'", "\\'") + "'"
                    : "";
            return name + " " + field.dataType().sql() + comment;
        }
    }

    /**
     * The columns and fields that an existing target lacks, all nullable. What the target has and the source no longer has
     * stays, as far as it can be null.
     *
     * @throws PipelineException if the two differ in anything else
     */
    static List<Missing> missing(StructType source, StructType target, String location) {
        List<Missing> missing = new ArrayList<>();
        compare(List.of(), of(source), target, location, missing);
        return missing;
    }

    private static void compare(
            List<String> path, StructType source, StructType target, String location, List<Missing> missing) {
        for (StructField field : source.fields()) {
            List<String> inner = inner(path, field);
            if (target.getFieldIndex(field.name()).isEmpty()) {
                missing.add(new Missing(inner, field));
                continue;
            }
            StructField there = target.apply(field.name());
            if (field.dataType() instanceof StructType struct && there.dataType() instanceof StructType other) {
                compare(inner, struct, other, location, missing);
            } else if (!plain(field.dataType()).equals(plain(there.dataType()))) {
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
                + ". Only new columns are added to a target; choose another destination_table, or remove this target"
                + " and its checkpoint to read everything again.");
    }

    /** Rows of a source with what only the target has, as nulls. */
    static Dataset<Row> filled(Dataset<Row> rows, StructType target) {
        Dataset<Row> filled = rows;
        StructType source = rows.schema();
        for (StructField field : target.fields()) {
            if (source.getFieldIndex(field.name()).isEmpty()) {
                filled = filled.withColumn(field.name(), functions.lit(null).cast(field.dataType()));
            } else if (lacks(source.apply(field.name()).dataType(), field.dataType())) {
                filled = filled.withColumn(
                        field.name(),
                        filled(
                                functions.col(Names.quoted(field.name())),
                                (StructType) source.apply(field.name()).dataType(),
                                (StructType) field.dataType()));
            }
        }
        return filled;
    }

    private static Column filled(Column value, StructType source, StructType target) {
        Column struct = functions.struct(Arrays.stream(target.fields())
                .map(field -> {
                    if (source.getFieldIndex(field.name()).isEmpty()) {
                        return functions.lit(null).cast(field.dataType()).as(field.name());
                    }
                    Column inner = value.getField(field.name());
                    DataType type = source.apply(field.name()).dataType();
                    return (lacks(type, field.dataType())
                                    ? filled(inner, (StructType) type, (StructType) field.dataType())
                                    : inner)
                            .as(field.name());
                })
                .toArray(Column[]::new));
        return functions.when(value.isNotNull(), struct);
    }

    /** Whether a struct of a target has fields that the source's has not, at whatever depth. */
    private static boolean lacks(DataType source, DataType target) {
        if (!(source instanceof StructType known && target instanceof StructType there)) {
            return false;
        }
        return Arrays.stream(there.fields())
                .anyMatch(field -> known.getFieldIndex(field.name()).isEmpty()
                        || lacks(known.apply(field.name()).dataType(), field.dataType()));
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
