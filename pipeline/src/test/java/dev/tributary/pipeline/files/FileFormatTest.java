package dev.tributary.pipeline.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFormatTest {
    private static final SparkSession SPARK = LocalSpark.start("file formats", Map.of("spark.master", "local[2]"));

    private static String text(FileFormat format, Dataset<Row> rows, Path directory) throws IOException {
        format.write(rows.coalesce(1), directory.toUri().toString());
        try (Stream<Path> files = Files.list(directory)) {
            Path part = files.filter(file -> file.getFileName().toString().matches("part-.*\\." + format.label()))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(part);
        }
    }

    @Test
    void texts_have_all_of_each_value(@TempDir Path directory) throws IOException {
        Dataset<Row> rows = SPARK.sql("SELECT 1L AS id, 'a \"b\",\n c' AS `text.a`, cast(null AS string) AS none,"
                + " timestamp'2026-01-15 12:00:00.123456Z' AS at, timestamp_ntz'2026-01-15 12:00:00.000001' AS local,"
                + " named_struct('x', 1, 'y', cast(null AS int)) AS object, array(1, 2) AS list,"
                + " parse_json('{\"k\": [1]}') AS any, X'0102' AS bytes");

        assertThat(text(FileFormat.CSV, rows, directory.resolve("csv")))
                .isEqualTo("id,text.a,none,at,local,object,list,any,bytes\n"
                        + "1,\"a \"\"b\"\",\n c\",,2026-01-15T12:00:00.123456Z,2026-01-15T12:00:00.000001,"
                        + "\"{\"\"x\"\":1,\"\"y\"\":null}\",\"[1,2]\",\"{\"\"k\"\":[1]}\",AQI=\n");
        assertThat(text(FileFormat.JSON, rows, directory.resolve("json")))
                .isEqualTo("{\"id\":1,\"text.a\":\"a \\\"b\\\",\\n c\",\"none\":null,"
                        + "\"at\":\"2026-01-15T12:00:00.123456Z\",\"local\":\"2026-01-15T12:00:00.000001\","
                        + "\"object\":{\"x\":1,\"y\":null},\"list\":[1,2],\"any\":{\"k\":[1]},\"bytes\":\"AQI=\"}\n");
        FileFormat.PARQUET.write(rows, directory.resolve("parquet").toUri().toString());
        assertThat(SPARK.read()
                        .parquet(directory.resolve("parquet").toString())
                        .selectExpr("to_json(struct(*))")
                        .head())
                .isEqualTo(rows.selectExpr("to_json(struct(*))").head());
    }
}
