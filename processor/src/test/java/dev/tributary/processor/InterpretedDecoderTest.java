package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.InterpretedDecoder;
import dev.tributary.runtime.decode.Json;
import dev.tributary.runtime.decode.RowDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** The interpreted decoder is the oracle of the generated ones: on any input both give the same row, or both fail. */
final class InterpretedDecoderTest {
    private static final int TABLES = 40;
    private static final int ROWS = 300;

    @Test
    void both_decoders_give_the_same_row_or_the_same_error() {
        long seed = Long.getLong("seed", 20260131L);
        RandomRows random = new RandomRows(new Random(seed));
        StringBuilder methods = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < TABLES; i++) {
            methods.append("@GET(\"t%1$d\") List<Row%1$dx> table%1$dx();%n".formatted(i));
            types.append(random.rowType("Row" + i + "x"));
        }
        GeneratedSource source = new GeneratedSource(
                "p.Shop",
                "@Source(name = \"shop\", baseUrl = \"https://shop.example.com/\") @NoAuth @SinglePage\n"
                        + "public interface Shop {\n" + methods + types + "}\n");

        int failures = 0;
        for (int i = 0; i < TABLES; i++) {
            TableModel table = source.model().tables().get(i);
            StructType schema = source.schema("p.ShopSchemas", "table" + i + "x");
            DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of());
            RowDecoder generated = source.decoder("p.ShopDecoders", "row" + i + "xDecoder", context);
            RowDecoder interpreted = new InterpretedDecoder(context, table.columns());
            for (int row = 0; row < ROWS; row++) {
                String json = random.object(table.columns());
                Object expected = outcome(generated, json, schema);
                assertThat(outcome(interpreted, json, schema))
                        .as("seed %d, table %d: %s decoded by %s", seed, i, json, table.columns())
                        .isEqualTo(expected);
                failures += expected instanceof String ? 1 : 0;
            }
        }
        assertThat(failures).as("rows that fail, seed %d", seed).isBetween(TABLES * ROWS / 100, TABLES * ROWS / 2);
    }

    /** The row as plain values, or the error's message. */
    private static Object outcome(RowDecoder decoder, String json, StructType schema) {
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            parser.nextToken();
            return struct(decoder.decode(parser), schema);
        } catch (DecodeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<@Nullable Object> struct(InternalRow row, StructType type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < type.size(); i++) {
            DataType field = type.apply(i).dataType();
            values.add(row.isNullAt(i) ? null : plain(row.get(i, field), field));
        }
        return values;
    }

    private static Object plain(Object value, DataType type) {
        if (type instanceof StructType struct) {
            return struct((InternalRow) value, struct);
        }
        if (type instanceof ArrayType array) {
            return elements((ArrayData) value, array.elementType());
        }
        if (type instanceof MapType map) {
            MapData data = (MapData) value;
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            List<@Nullable Object> keys = elements(data.keyArray(), map.keyType());
            List<@Nullable Object> values = elements(data.valueArray(), map.valueType());
            for (int i = 0; i < keys.size(); i++) {
                entries.put(String.valueOf(keys.get(i)), values.get(i));
            }
            return entries;
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
    }

    private static List<@Nullable Object> elements(ArrayData data, DataType type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < data.numElements(); i++) {
            values.add(data.isNullAt(i) ? null : plain(data.get(i, type), type));
        }
        return values;
    }
}
