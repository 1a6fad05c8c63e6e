package dev.tributary.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a column; each corresponds to one type of Spark. */
public sealed interface ColumnType {

    /** 64-bit integers, Spark's {@code LongType}. */
    record Int64() implements ColumnType {}

    /** Spark's {@code DoubleType}. */
    record Float64() implements ColumnType {}

    /** Spark's {@code DecimalType}. */
    record Decimal(int precision, int scale) implements ColumnType {}

    /** Spark's {@code BooleanType}. */
    record Bool() implements ColumnType {}

    /** Spark's {@code StringType}. */
    record Text() implements ColumnType {}

    /** A point in time, Spark's {@code TimestampType}. */
    record Timestamp(TimeFormat format) implements ColumnType {}

    /**
     * A date and time without a zone, Spark's {@code TimestampNTZType}.
     *
     * @param format how it is written, as if it were UTC; null for ISO 8601
     */
    record LocalTimestamp(@Nullable TimeFormat format) implements ColumnType {

        /** In ISO 8601 on the wire. */
        public LocalTimestamp() {
            this(null);
        }
    }

    /**
     * A date, Spark's {@code DateType}.
     *
     * @param format how it is written, as if it were midnight in UTC, since a time of another hour is no date; null for
     *     ISO 8601
     */
    record Date(@Nullable TimeFormat format) implements ColumnType {

        /** In ISO 8601 on the wire. */
        public Date() {
            this(null);
        }
    }

    /** Bytes, Base64 on the wire (RFC 4648), Spark's {@code BinaryType}. */
    record Binary() implements ColumnType {}

    /** Spark's {@code ArrayType}; elements can be null. */
    record Array(ColumnType element) implements ColumnType {}

    /** Spark's {@code MapType} from strings; values can be null. */
    record Map(ColumnType value) implements ColumnType {}

    /** Spark's {@code StructType}. */
    record Struct(List<ColumnModel> fields) implements ColumnType {
        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A struct whose fields are found at run time, as a {@link RoleModel.Discovery} or a hook says; as the {@link
     * ColumnModel.Rest} of a row, each of them is a column of the table.
     */
    record Discovered() implements ColumnType {}

    /** Any JSON, Spark's {@code VariantType}. */
    record Variant() implements ColumnType {}
}
