package dev.tributary.runtime.decode;

import static dev.tributary.runtime.decode.PlainRows.field;
import static dev.tributary.runtime.decode.PlainRows.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.runtime.error.ConnectorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What holds of any record: nothing but a typed error, and with PERMISSIVE no value is lost or doubled. */
final class AnyRecordTest {
    private static final ColumnType LONG = new ColumnType.Int64();
    private static final ColumnType TEXT = new ColumnType.Text();
    private static final ColumnModel A = field("a", LONG);
    private static final ColumnModel B = field("b", TEXT);
    private static final List<ColumnModel> COLUMNS = List.of(
            A,
            B,
            field("c", new ColumnType.Struct(List.of(required("a", LONG), B, field("d", new ColumnType.Map(TEXT))))),
            field("d", new ColumnType.Array(new ColumnType.Struct(List.of(A, required("b", TEXT))))),
            required("e", new ColumnType.Array(new ColumnType.Array(LONG))),
            new ColumnModel("f", "", LONG, true, new ColumnModel.At("/f/a")));
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private static @Nullable InternalRow decode(
            String record, Tolerance tolerance, StructType schema, Set<String> keys) {
        DecodeContext context = new DecodeContext(schema, List.of(schema.fieldNames()), Map.of(), List.of(), keys);
        RowReader reader = new RowReader(
                new InterpretedDecoder(context, COLUMNS),
                context,
                COLUMNS,
                tolerance,
                DriftWatch.of(COLUMNS, context.columns()));
        try (JsonParser json = JsonParsing.at(record)) {
            InternalRow row = reader.decode(json);
            assertThat(json.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            assertThat(json.nextToken()).isNull();
            return row;
        }
    }

    @Property(tries = 3_000)
    void every_value_is_in_a_column_or_rescued_once(@ForAll long seed) {
        RandomRecord record = new RandomRecord(new Random(seed));
        String json = record.object(3);
        Tolerance tolerance = new Tolerance(ReadMode.PERMISSIVE, true);
        StructType schema = tolerance.schema("shop", PlainRows.schema(COLUMNS), Set.of());

        InternalRow row = decode(json, tolerance, schema, Set.of());

        assertThat(row).isNotNull();
        List<@Nullable Object> values = PlainRows.of(row, schema);
        List<String> found = new ArrayList<>();
        collect(values.subList(0, COLUMNS.size()), found);
        Object rescued = values.get(COLUMNS.size());
        if (rescued != null) {
            try (JsonParser parser = JsonParsing.at((String) rescued)) {
                collect(JsonTrees.object(parser), found);
            }
        }
        assertThat(found).as(json).containsExactlyInAnyOrderElementsOf(record.values);
    }

    @Property(tries = 3_000)
    void any_record_is_decoded_or_refused_with_a_typed_error_in_each_mode(@ForAll long seed) {
        String json = new RandomRecord(new Random(seed)).object(4);
        for (ReadMode mode : ReadMode.values()) {
            for (boolean unknown : new boolean[] {false, true}) {
                Tolerance tolerance = new Tolerance(mode, unknown);
                StructType schema = tolerance.schema("shop", PlainRows.schema(COLUMNS), Set.of("a"));
                try {
                    decode(json, tolerance, schema, Set.of("a"));
                } catch (ConnectorException e) {
                    assertThat(e).hasMessageNotContaining("Exception");
                }
            }
        }
    }

    private static void collect(@Nullable Object value, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, found));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> collect(inner, found));
        } else if (value != null) {
            found.add(value.toString());
        }
    }

    /** A record of values that are all different. */
    private static final class RandomRecord {
        private final Random random;
        private final List<String> values = new ArrayList<>();

        RandomRecord(Random random) {
            this.random = random;
        }

        String object(int depth) {
            List<String> members = new ArrayList<>();
            for (String name : NAMES) {
                if (random.nextInt(3) > 0) {
                    members.add("\"" + name + "\": " + value(depth - 1));
                }
            }
            return "{" + String.join(", ", members) + "}";
        }

        private String array(int depth) {
            List<String> elements = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                elements.add(value(depth - 1));
            }
            return "[" + String.join(" ,", elements) + "]";
        }

        private String value(int depth) {
            int kind = random.nextInt(depth > 0 ? 6 : 4);
            if (kind == 5) {
                return object(depth);
            } else if (kind == 4) {
                return array(depth);
            } else if (kind == 3) {
                return "null";
            }
            String number = String.valueOf(1_000 + values.size());
            String text = kind == 0 ? "t" + number : kind == 1 ? number : number + ".5";
            values.add(text);
            return kind == 0 ? "\"" + text + "\"" : text;
        }
    }
}
