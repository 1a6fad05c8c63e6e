package dev.tributary.runtime.decode;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.error.OptionException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * How a read takes what a table's columns do not: values that do not fit, and fields that nobody declared.
 *
 * @param mode what becomes of rows with values that do not fit
 * @param unknownFields whether fields that no column has are rescued too
 */
public record Tolerance(ReadMode mode, boolean unknownFields) {
    /** A read that fails at the first value that does not fit. */
    public static final Tolerance NONE = new Tolerance(ReadMode.FAILFAST, false);

    /** The column of rescued values: a JSON object, from the place of each within the row to the value. */
    public static final String RESCUED = "_rescued_data";

    /** The option that names the mode. */
    public static final String MODE = TableModel.MODE_OPTION;

    /** The option by which unknown fields are rescued. */
    public static final String RESCUE_UNKNOWN_FIELDS = TableModel.RESCUE_UNKNOWN_FIELDS_OPTION;

    /**
     * What the options of a table ask for.
     *
     * @param owner whose options they are, as messages begin
     * @throws OptionException if one of them is none of what it can be
     */
    public static Tolerance of(String owner, Map<String, String> options) {
        ReadMode mode = ReadMode.FAILFAST;
        boolean unknownFields = false;
        for (Map.Entry<String, String> option : options.entrySet()) {
            if (option.getKey().equalsIgnoreCase(MODE) && !option.getValue().isEmpty()) {
                mode = mode(owner, option.getValue());
            } else if (option.getKey().equalsIgnoreCase(RESCUE_UNKNOWN_FIELDS)) {
                unknownFields = flag(owner, option.getValue());
            }
        }
        return new Tolerance(mode, unknownFields);
    }

    private static ReadMode mode(String owner, String value) {
        return Arrays.stream(ReadMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new OptionException(owner + ": option `" + MODE + "` must be one of "
                        + Arrays.stream(ReadMode.values()).map(ReadMode::name).collect(Collectors.joining(", "))
                        + ", found `" + value + "`."));
    }

    private static boolean flag(String owner, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default ->
                throw new OptionException(owner + ": option `" + RESCUE_UNKNOWN_FIELDS
                        + "` must be `true` or `false`, found `" + value + "`.");
        };
    }

    /** The options but for those that every table has. */
    public static Map<String, String> without(Map<String, String> options) {
        return split(options, false);
    }

    /** Of the options, those that every table has. */
    public static Map<String, String> within(Map<String, String> options) {
        return split(options, true);
    }

    private static Map<String, String> split(Map<String, String> options, boolean own) {
        Map<String, String> found = new HashMap<>();
        options.forEach((name, value) -> {
            if (TableModel.BUILT_IN_OPTIONS.stream().anyMatch(name::equalsIgnoreCase) == own) {
                found.put(name, value);
            }
        });
        return found;
    }

    /** Whether rows have the column of rescued values. */
    public boolean rescues() {
        return mode == ReadMode.PERMISSIVE || unknownFields;
    }

    /**
     * The columns of a read.
     *
     * @param steadfast the names of the columns by which rows are told apart and found again, which are never null in any mode
     * @throws OptionException if the table has a column of the same name as that of rescued values
     */
    public StructType schema(String owner, StructType table, Set<String> steadfast) {
        StructType columns = table;
        if (mode == ReadMode.PERMISSIVE) {
            columns = new StructType(Arrays.stream(table.fields())
                    .map(field -> steadfast.contains(field.name())
                            ? field
                            : new StructField(field.name(), field.dataType(), true, field.metadata()))
                    .toArray(StructField[]::new));
        }
        if (!rescues()) {
            return columns;
        }
        if (table.getFieldIndex(RESCUED).isDefined()) {
            throw new OptionException(owner + ": the table has a column `" + RESCUED
                    + "` of its own, so that nothing can be rescued — leave out the options `" + MODE + "` and `"
                    + RESCUE_UNKNOWN_FIELDS + "`.");
        }
        return columns.add(new StructField(
                RESCUED,
                DataTypes.StringType,
                true,
                new MetadataBuilder()
                        .putString("comment", "What the other columns cannot hold: JSON, by its place within the row")
                        .build()));
    }
}
