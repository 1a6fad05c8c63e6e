package dev.tributary.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of columns in the words of Spark's SQL, as far as a source can describe them. */
public final class SqlType {
    private static final Pattern DECIMAL =
            Pattern.compile("DECIMAL\\s*\\(\\s*([0-9]{1,2})\\s*,\\s*([0-9]{1,2})\\s*\\)");
    private static final Pattern ARRAY = Pattern.compile("ARRAY\\s*<(.+)>");
    private static final int MOST_DIGITS = 38;

    /**
     * Reads a type.
     *
     * @param format how its points in time are written
     * @return empty if it is none of {@code BIGINT}, {@code DOUBLE}, {@code DECIMAL(p,s)}, {@code BOOLEAN}, {@code STRING},
     *     {@code TIMESTAMP}, {@code TIMESTAMP_NTZ}, {@code DATE}, {@code BINARY}, {@code VARIANT} and arrays of them
     */
    public static Optional<ColumnType> parse(String text, TimeFormat format) {
        String type = text.trim().toUpperCase(Locale.ROOT);
        Matcher decimal = DECIMAL.matcher(type);
        if (decimal.matches()) {
            int precision = Integer.parseInt(decimal.group(1));
            int scale = Integer.parseInt(decimal.group(2));
            return precision >= 1 && precision <= MOST_DIGITS && scale <= precision
                    ? Optional.of(new ColumnType.Decimal(precision, scale))
                    : Optional.empty();
        }
        Matcher array = ARRAY.matcher(type);
        if (array.matches()) {
            return parse(array.group(1), format).map(ColumnType.Array::new);
        }
        return Optional.ofNullable(
                switch (type) {
                    case "BIGINT", "LONG" -> new ColumnType.Int64();
                    case "DOUBLE" -> new ColumnType.Float64();
                    case "BOOLEAN" -> new ColumnType.Bool();
                    case "STRING" -> new ColumnType.Text();
                    case "TIMESTAMP" -> new ColumnType.Timestamp(format);
                    case "TIMESTAMP_NTZ" -> new ColumnType.LocalTimestamp();
                    case "DATE" -> new ColumnType.Date();
                    case "BINARY" -> new ColumnType.Binary();
                    case "VARIANT" -> new ColumnType.Variant();
                    default -> null;
                });
    }

    private SqlType() {}
}
