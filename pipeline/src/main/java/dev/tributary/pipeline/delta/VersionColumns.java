package dev.tributary.pipeline.delta;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns by which a target that keeps every version of a row says from when until when each was so. */
public final class VersionColumns {
    /** From when the version was so, by the column that orders changes. */
    public static final String START = "__START_AT";

    /** Until when, exclusive; null for what is so now. */
    public static final String END = "__END_AT";

    /** The columns of a target. */
    public static StructType added(StructType source, DataType sequence) {
        return source.add(START, sequence, true).add(END, sequence, true);
    }

    /** The columns of the source in those of a target. */
    static StructType without(StructType target) {
        return new StructType(Arrays.stream(target.fields())
                .filter(field -> !isOne(field.name()))
                .toArray(StructField[]::new));
    }

    /** The name of a source's column that would be taken for one of these, if there is any. */
    public static Optional<String> taken(StructType source) {
        return Arrays.stream(source.fieldNames()).filter(VersionColumns::isOne).findFirst();
    }

    static boolean areIn(StructType target) {
        return Arrays.stream(target.fieldNames()).filter(VersionColumns::isOne).count() == 2;
    }

    private static boolean isOne(String name) {
        return name.equalsIgnoreCase(START) || name.equalsIgnoreCase(END);
    }

    private VersionColumns() {}
}
