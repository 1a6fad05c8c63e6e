package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
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

    /**
     * The columns that an existing target lacks, all nullable.
     *
     * @throws PipelineException if the two differ in anything else
     */
    static List<StructField> missing(StructType source, StructType target, String location) {
        List<StructField> missing = new ArrayList<>();
        for (StructField field : of(source).fields()) {
            if (target.getFieldIndex(field.name()).isEmpty()) {
                missing.add(new StructField(field.name(), field.dataType(), true, field.metadata()));
            } else {
                requireFit(field, target.apply(field.name()), location);
            }
        }
        for (String name : target.fieldNames()) {
            if (source.getFieldIndex(name).isEmpty()) {
                throw unfit(location, "has a column `" + name + "`, which the source has not");
            }
        }
        return missing;
    }

    private static void requireFit(StructField source, StructField target, String location) {
        if (!source.dataType().equals(nullable(target.dataType()))) {
            throw unfit(
                    location,
                    "has `" + target.name() + "` as " + target.dataType().sql() + ", the source as "
                            + source.dataType().sql());
        }
        if (source.nullable() && !target.nullable()) {
            throw unfit(location, "has `" + target.name() + "` as NOT NULL, and in the source it may be null");
        }
    }

    private static PipelineException unfit(String location, String difference) {
        return new PipelineException("The target " + location + " " + difference
                + ". Only new columns are added to a target; choose another destination_table, or remove this target"
                + " and its checkpoint to read everything again.");
    }

    private static DataType nullable(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(Arrays.stream(struct.fields())
                    .map(field -> new StructField(field.name(), nullable(field.dataType()), true, field.metadata()))
                    .toArray(StructField[]::new));
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(nullable(array.elementType()), true);
        }
        if (type instanceof MapType map) {
            return new MapType(nullable(map.keyType()), nullable(map.valueType()), true);
        }
        return type;
    }

    private TargetSchema() {}
}
