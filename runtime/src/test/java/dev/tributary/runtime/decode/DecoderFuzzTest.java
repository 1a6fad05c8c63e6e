package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.fuzz.Fuzz;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Garbled rows with columns of all types. */
class DecoderFuzzTest {
    private static final List<ColumnModel> COLUMNS = List.of(
            column("int", new ColumnType.Int64()),
            column("float", new ColumnType.Float64()),
            column("decimal", new ColumnType.Decimal(38, 18)),
            column("bool", new ColumnType.Bool()),
            column("text", new ColumnType.Text()),
            column("time", new ColumnType.Timestamp(TimeFormat.DEFAULT)),
            column("epoch", new ColumnType.Timestamp(new TimeFormat.EpochMillis())),
            column("array", new ColumnType.Array(new ColumnType.Decimal(10, 2))),
            column("map", new ColumnType.Map(new ColumnType.Int64())),
            column("any", new ColumnType.Variant()),
            column("struct", new ColumnType.Struct(List.of(column("a", new ColumnType.Int64())))));

    private static ColumnModel column(String name, ColumnType type) {
        return new ColumnModel(name, "", type, true, new ColumnModel.Field(name));
    }

    @Test
    void rows() {
        StructType schema = new StructType();
        for (ColumnModel column : COLUMNS) {
            schema = schema.add(column.name(), SparkTypes.of(column.type()));
        }
        DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of());
        Fuzz.run(
                (input, random) -> {
                    try (JsonParser json = Json.parser(new ByteArrayInputStream(input))) {
                        RowDecoder decoder = new InterpretedDecoder(context, COLUMNS);
                        while (json.nextToken() != null) {
                            if (json.currentToken() == JsonToken.START_OBJECT) {
                                decoder.decode(json);
                            }
                        }
                    }
                },
                List.of(ConnectorException.class, JacksonException.class),
                "{\"int\":1,\"float\":-1.5e3,\"decimal\":\"12.50\",\"bool\":true,\"text\":\"x\\ud83d\\ude00\"}",
                "{\"time\":\"2026-01-01T00:00:00.5+01:00\",\"epoch\":1772366400000,\"array\":[1,null,2.25],\"map\":{\"k\":7}}",
                "{\"any\":{\"a\":[1,2.5,\"x\",null,true,{\"b\":1e400}]},\"struct\":{\"a\":1,\"b\":2},\"other\":[[[]]]}");
    }
}
