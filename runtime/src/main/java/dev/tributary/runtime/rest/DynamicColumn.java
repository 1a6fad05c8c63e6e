package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordPath;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The place of a table's row that takes what is discovered: a struct, or the row itself.
 *
 * @param table the table
 * @param column what stands for the place
 */
record DynamicColumn(RestTable table, ColumnModel column) {

    /** Of a table whose columns are all declared, empty. */
    static Optional<DynamicColumn> of(RestTable table) {
        return table.model().dynamicColumn().map(column -> new DynamicColumn(table, column));
    }

    /**
     * The columns that are none of the row's declared ones.
     *
     * @throws ResponseException if Spark could not tell one of them from a declared one
     */
    List<DiscoveredSchema.Found> undeclared(List<DiscoveredSchema.Found> found) {
        if (!column.isFlat()) {
            return found;
        }
        List<DiscoveredSchema.Found> undeclared = new ArrayList<>();
        for (DiscoveredSchema.Found discovered : found) {
            if (declared().noneMatch(other -> isIn(other, discovered.wireName()))) {
                requireUnlike(discovered);
                undeclared.add(discovered);
            }
        }
        return undeclared;
    }

    /** Whether a declared column is a field of that name, or lies within it. */
    private static boolean isIn(ColumnModel declared, String wireName) {
        if (declared.origin() instanceof ColumnModel.At at) {
            List<RecordPath.Step> steps = RecordPath.parse(at.path()).steps();
            return !steps.isEmpty()
                    && steps.get(0) instanceof RecordPath.Name name
                    && name.name().equals(wireName);
        }
        return declared.origin() instanceof ColumnModel.Field field
                && field.wireName().equals(wireName);
    }

    private void requireUnlike(DiscoveredSchema.Found discovered) {
        declared()
                .filter(other -> other.name().equalsIgnoreCase(discovered.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ResponseException(table.place()
                            .says(
                                    "the source has a column `" + discovered.wireName()
                                            + "`, which Spark cannot tell from the declared column `" + other.name()
                                            + "`",
                                    "give that component of the row another name, or the field's with @JsonProperty."));
                });
    }

    private Stream<ColumnModel> declared() {
        return table.model().columns().stream().filter(other -> !other.equals(column));
    }

    /** All columns. A struct without fields cannot be stored: where nothing is found, there is no column that takes it. */
    StructType schema(StructType found) {
        List<StructField> fields = new ArrayList<>();
        for (StructField field : table.schema().get().fields()) {
            if (!field.name().equals(column.name())) {
                fields.add(field);
            } else if (column.isFlat()) {
                fields.addAll(List.of(found.fields()));
            } else if (!found.isEmpty()) {
                fields.add(new StructField(field.name(), found, true, field.metadata()));
            }
        }
        return new StructType(fields.toArray(StructField[]::new));
    }

    /** What was found when a read was planned with a schema. */
    StructType found(StructType planned) {
        if (column.isFlat()) {
            return new StructType(Stream.of(planned.fields())
                    .filter(DiscoveredSchema::isDiscovered)
                    .toArray(StructField[]::new));
        }
        return Stream.of(planned.fields())
                .filter(field -> field.name().equals(column.name()))
                .map(field -> (StructType) field.dataType())
                .findFirst()
                .orElseGet(StructType::new);
    }
}
