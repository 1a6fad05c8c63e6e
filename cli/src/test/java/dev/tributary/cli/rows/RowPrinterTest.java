package dev.tributary.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.types.variant.VariantBuilder;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.junit.jupiter.api.Test;

class RowPrinterTest {

    @Test
    void every_type_has_its_json() {
        VariantBuilder variant = new VariantBuilder(false);
        variant.appendString("v");
        VariantVal variantValue =
                new VariantVal(variant.result().getValue(), variant.result().getMetadata());
        StructType nested = new StructType().add("a", DataTypes.LongType).add("b", DataTypes.StringType);
        StructType schema = new StructType()
                .add("long", DataTypes.LongType)
                .add("double", DataTypes.DoubleType)
                .add("decimal", DataTypes.createDecimalType(38, 2))
                .add("boolean", DataTypes.BooleanType)
                .add("text", DataTypes.StringType)
                .add("timestamp", DataTypes.TimestampType)
                .add("local", DataTypes.TimestampNTZType)
                .add("date", DataTypes.DateType)
                .add("bytes", DataTypes.BinaryType)
                .add("array", DataTypes.createArrayType(DataTypes.LongType))
                .add("map", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType))
                .add("struct", nested)
                .add("variant", DataTypes.VariantType)
                .add("none", nested);
        InternalRow row = new GenericInternalRow(new Object[] {
            Long.MAX_VALUE,
            0.1,
            Decimal.apply(new BigDecimal("12.50"), 38, 2),
            true,
            UTF8String.fromString("a \"b\" \n ü"),
            1_772_366_400_123_456L,
            1_772_366_400_000_000L,
            20_513,
            new byte[] {1, 2, 3},
            new GenericArrayData(new Object[] {1L, null}),
            new ArrayBasedMapData(
                    new GenericArrayData(new Object[] {UTF8String.fromString("k")}),
                    new GenericArrayData(new Object[] {7L})),
            new GenericInternalRow(new Object[] {1L, null}),
            variantValue,
            null
        });

        assertThat(printed(RowPrinter.Format.JSON, schema, row))
                .isEqualToIgnoringNewLines("{\"long\":9223372036854775807,\"double\":0.1,\"decimal\":12.50,"
                        + "\"boolean\":true,\"text\":\"a \\\"b\\\" \\n ü\",\"timestamp\":\"2026-03-01T12:00:00.123456Z\","
                        + "\"local\":\"2026-03-01T12:00\",\"date\":\"2026-03-01\",\"bytes\":\"AQID\",\"array\":[1,null],"
                        + "\"map\":{\"k\":7},\"struct\":{\"a\":1,\"b\":null},\"variant\":\"v\",\"none\":null}");
    }

    @Test
    void csv_quotes_what_would_break_a_line() {
        StructType schema = new StructType().add("a", DataTypes.StringType).add("b", DataTypes.StringType);
        InternalRow row = new GenericInternalRow(
                new Object[] {UTF8String.fromString("x,\"y\"\nz"), UTF8String.fromString("plain")});

        assertThat(printed(RowPrinter.Format.CSV, schema, row)).isEqualTo("a,b\r\n\"x,\"\"y\"\"\nz\",plain\r\n");
    }

    @Test
    void a_table_cuts_long_values_and_shows_no_control_characters() {
        StructType schema = new StructType().add("a", DataTypes.StringType);
        InternalRow row =
                new GenericInternalRow(new Object[] {UTF8String.fromString("\u001b[31mred\n" + "x".repeat(100))});

        assertThat(printed(RowPrinter.Format.TABLE, schema, row).lines())
                .containsExactly("a", "\\u001b[31mred " + "x".repeat(23) + "...");
    }

    private static String printed(RowPrinter.Format format, StructType schema, InternalRow row) {
        StringWriter out = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), Map.of(), Path.of("/"), false);
        RowPrinter printer = format.printer(terminal, schema);
        printer.row(row);
        printer.end();
        terminal.flush();
        return out.toString();
    }
}
