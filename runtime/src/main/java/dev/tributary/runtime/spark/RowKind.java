package dev.tributary.runtime.spark;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.ConnectorException;
import java.util.Arrays;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Which rows of a table a data source delivers. */
enum RowKind {
    /** Those that are there. */
    PRESENT,
    /** Those that were deleted, by {@code isDeleteFlow}. */
    DELETED,
    /** Both, with a column that tells them apart, by {@code includeDeletes}. */
    EITHER;

    static final String IS_DELETE_FLOW = "isDeleteFlow";
    static final String INCLUDE_DELETES = "includeDeletes";

    /**
     * What options ask for.
     *
     * @param tellsDeletes whether one read of the table tells of deleted rows too
     * @throws ConnectorException if the table does not have it
     */
    static RowKind of(TableModel table, boolean tellsDeletes, CaseInsensitiveStringMap options) {
        boolean only = flag(IS_DELETE_FLOW, options);
        boolean both = flag(INCLUDE_DELETES, options);
        if (only && both) {
            throw new ConnectorException("Options `" + IS_DELETE_FLOW + "` and `" + INCLUDE_DELETES
                    + "` are both set for table `" + table.name() + "`. Set the one that is meant.");
        }
        if (only && table.ingestion() != IngestionType.CDC_WITH_DELETES) {
            throw new ConnectorException("Option `" + IS_DELETE_FLOW + "` is set, but table `" + table.name() + "` is "
                    + table.ingestion().label() + " and tells of no deletes. Remove the option.");
        }
        if (both && !tellsDeletes) {
            throw new ConnectorException("Option `" + INCLUDE_DELETES + "` is set, but the source does not send deleted"
                    + " rows among the others of table `" + table.name() + "`. Remove the option.");
        }
        return only ? DELETED : both ? EITHER : PRESENT;
    }

    private static boolean flag(String name, CaseInsensitiveStringMap options) {
        String value = options.getOrDefault(name, "false");
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new ConnectorException(
                    "Option `" + name + "` is `" + value + "`, but can only be `true` or `false`.");
        }
        return value.equalsIgnoreCase("true");
    }

    /** The columns of such rows: a deleted one has little more than its key. */
    StructType schema(StructType table, Iterable<String> keys) {
        if (this == PRESENT) {
            return table;
        }
        StructType sparse = new StructType(Arrays.stream(table.fields())
                .map(field -> isKey(field, keys)
                        ? field
                        : new StructField(field.name(), field.dataType(), true, field.metadata()))
                .toArray(StructField[]::new));
        return this == DELETED ? sparse : sparse.add(ReadOptions.DELETED, DataTypes.BooleanType, false);
    }

    private static boolean isKey(StructField field, Iterable<String> keys) {
        for (String key : keys) {
            if (key.equals(field.name())) {
                return true;
            }
        }
        return false;
    }
}
