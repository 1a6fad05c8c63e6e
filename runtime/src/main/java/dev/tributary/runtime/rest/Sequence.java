package dev.tributary.runtime.rest;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** A cursor that is a number, or a text that grows as texts are compared: by code points, as Spark does. */
final class Sequence {
    private final ColumnPath path;
    private final boolean isNumber;

    /** A value of a sequence. */
    record Value(String text, boolean isNumber) implements Comparable<Value> {
        @Override
        public int compareTo(Value other) {
            return isNumber
                    ? Long.compare(Long.parseLong(text), Long.parseLong(other.text))
                    : UTF8String.fromString(text).compareTo(UTF8String.fromString(other.text));
        }

        boolean isAfter(Value other) {
            return compareTo(other) > 0;
        }
    }

    /**
     * The cursor within rows of some columns.
     *
     * @param columns the rows' columns; the head of the path is among them
     */
    Sequence(String path, List<String> columns, StructType schema) {
        this.path = new ColumnPath(path, columns, schema);
        this.isNumber = this.path.type() instanceof LongType;
    }

    /** The value of a row, empty where it is null. */
    Optional<Value> read(InternalRow row) {
        return Optional.ofNullable(path.read(row)).map(value -> new Value(value.toString(), isNumber));
    }

    /**
     * The value of a text.
     *
     * @throws NumberFormatException if it should be a number and is none
     */
    Value value(String text) {
        if (isNumber) {
            Long.parseLong(text);
        }
        return new Value(text, isNumber);
    }
}
