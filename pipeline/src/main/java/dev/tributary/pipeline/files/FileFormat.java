package dev.tributary.pipeline.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;

/** What files are. Texts have all microseconds of a time, and say of each column that is null that it is. */
public enum FileFormat {
    /** Apache Parquet, with the source's types. */
    PARQUET,
    /** A JSON object a line. */
    JSON,
    /** RFC 4180, with a line of names; nested values are JSON texts, binary ones Base64. */
    CSV;

    private static final Map<String, String> TEXTS = Map.of(
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
            "ignoreNullFields", "false");

    /** As Spark and a user name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes rows as a directory of files, in the place of one that is there. */
    void write(Dataset<Row> rows, String directory) {
        switch (this) {
            case PARQUET -> rows.write().mode("overwrite").parquet(directory);
            case JSON -> rows.write().mode("overwrite").options(TEXTS).json(directory);
            case CSV ->
                flat(rows)
                        .write()
                        .mode("overwrite")
                        .options(TEXTS)
                        .option("header", true)
                        .option("escape", "\"")
                        .csv(directory);
        }
    }

    private static Dataset<Row> flat(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.schema().fields())
                .map(field -> flat(field).as(field.name()))
                .toArray(Column[]::new));
    }

    private static Column flat(StructField field) {
        Column column = functions.col("`" + field.name().replace("`", "``") + "`");
        DataType type = field.dataType();
        if (type instanceof StructType
                || type instanceof ArrayType
                || type instanceof MapType
                || type instanceof VariantType) {
            return functions.to_json(column, TEXTS);
        }
        return type instanceof BinaryType ? functions.base64(column) : column;
    }
}
