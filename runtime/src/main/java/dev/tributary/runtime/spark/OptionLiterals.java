package dev.tributary.runtime.spark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Options as the values of columns, and values in a query's conditions as options. */
final class OptionLiterals {

    /** The value of a column that shows an option; null if it is not set. The option has been checked. */
    static @Nullable Object value(@Nullable String option, DataType type) {
        if (option == null) {
            return null;
        }
        if (type instanceof LongType) {
            return Long.valueOf(option);
        } else if (type instanceof BooleanType) {
            return Boolean.valueOf(option);
        } else if (type instanceof DateType) {
            return Math.toIntExact(LocalDate.parse(option).toEpochDay());
        } else if (type instanceof TimestampType) {
            return ChronoUnit.MICROS.between(
                    Instant.EPOCH, OffsetDateTime.parse(option).toInstant());
        }
        return UTF8String.fromString(option);
    }

    /** The option that a literal of that type says. */
    static String option(Object literal, DataType type) {
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(((Number) literal).longValue()).toString();
        } else if (type instanceof TimestampType) {
            return Instant.EPOCH
                    .plus(((Number) literal).longValue(), ChronoUnit.MICROS)
                    .toString();
        }
        return literal.toString();
    }

    private OptionLiterals() {}
}
