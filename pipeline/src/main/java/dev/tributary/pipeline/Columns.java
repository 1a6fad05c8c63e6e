package dev.tributary.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Columns by their paths, {@code a.b} for one within a struct. */
final class Columns {

    /** The type of a column, empty where there is none. */
    static Optional<DataType> type(StructType schema, String path) {
        Optional<DataType> type = Optional.of(schema);
        for (String name : path.split("\\.", -1)) {
            type = type.flatMap(outer -> outer instanceof StructType struct
                    ? Arrays.stream(struct.fields())
                            .filter(field -> field.name().equals(name))
                            .map(StructField::dataType)
                            .findFirst()
                    : Optional.empty());
        }
        return type;
    }

    /** The paths of all columns, those of structs before those within. */
    static List<String> paths(StructType schema) {
        return Arrays.stream(schema.fields())
                .flatMap(field -> Stream.concat(
                        Stream.of(field.name()),
                        field.dataType() instanceof StructType struct
                                ? paths(struct).stream().map(inner -> field.name() + "." + inner)
                                : Stream.empty()))
                .toList();
    }

    private Columns() {}
}
