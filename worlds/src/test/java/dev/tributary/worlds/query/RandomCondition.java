package dev.tributary.worlds.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** Conditions in SQL on the columns of a table, most of them at or beside a value that a row has. */
public final class RandomCondition {
    private static final List<String> COMPARISONS = List.of("=", ">=", ">", "<", "<=", "<=>");
    private static final List<Duration> BESIDE = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.of(1, ChronoUnit.MICROS),
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofHours(5),
            Duration.ofDays(40),
            Duration.ofDays(4_000));

    private final StructType schema;
    private final List<Row> rows;
    private final Random random;

    private RandomCondition(StructType schema, List<Row> rows, Random random) {
        this.schema = schema;
        this.rows = rows;
        this.random = random;
    }

    /** A condition; where there are no rows, one that says nothing. */
    public static String of(StructType schema, List<Row> rows, Random random) {
        RandomCondition made = new RandomCondition(schema, rows, random);
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(rows.isEmpty() ? "true" : made.part());
        }
        return String.join(" AND ", parts);
    }

    /** Some columns, in whatever order; at least one. */
    public static String[] columns(StructType schema, Random random) {
        List<String> columns = new ArrayList<>(Arrays.asList(schema.fieldNames()));
        Collections.shuffle(columns, random);
        return columns.subList(0, 1 + random.nextInt(columns.size())).toArray(String[]::new);
    }

    private String part() {
        return switch (random.nextInt(8)) {
            case 0 -> "(" + comparison() + " OR " + comparison() + ")";
            case 1 -> "NOT (" + comparison() + ")";
            default -> comparison();
        };
    }

    private String comparison() {
        List<StructField> fields = Arrays.stream(schema.fields())
                .filter(field -> field.dataType() instanceof LongType
                        || field.dataType() instanceof StringType
                        || field.dataType() instanceof DateType
                        || field.dataType() instanceof TimestampType)
                .toList();
        StructField field = fields.get(random.nextInt(fields.size()));
        String column = field.name();
        String comparison = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
        return switch (random.nextInt(7)) {
            case 0 -> column + " IN (" + literal(field) + ", " + literal(field) + ", NULL)";
            case 1 -> literal(field) + " " + comparison + " " + column;
            case 2 -> column + " BETWEEN " + literal(field) + " AND " + literal(field);
            case 3 -> column + (random.nextBoolean() ? " IS NULL" : " IS NOT NULL");
            default -> column + " " + comparison + " " + literal(field);
        };
    }

    private String literal(StructField field) {
        Row row = rows.get(random.nextInt(rows.size()));
        Object value = row.get(schema.fieldIndex(field.name()));
        if (value instanceof Instant time) {
            return "TIMESTAMP'" + beside(time) + "'";
        } else if (value instanceof LocalDate date) {
            return "DATE'" + date.plusDays(random.nextInt(5) - 2) + "'";
        } else if (value instanceof Long number) {
            return (number + (random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0)) + "L";
        } else if (value instanceof String text) {
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
        return "NULL";
    }

    private Instant beside(Instant time) {
        Duration distance = BESIDE.get(random.nextInt(BESIDE.size()));
        return random.nextBoolean() ? time.plus(distance) : time.minus(distance);
    }
}
