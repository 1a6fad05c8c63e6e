package dev.tributary.pipeline.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of a table what differs from what follows from its source; by the names of the public pipeline spec. */
public final class TableSpecBuilder {
    private final String sourceTable;
    private final String destinationSchema;
    private String destinationTable;
    private @Nullable String destinationCatalog;
    private @Nullable ScdType scdType;
    private List<String> primaryKeys = List.of();
    private @Nullable String sequenceBy;
    private List<String> clusterBy = List.of();
    private final Map<String, String> options = new LinkedHashMap<>();

    TableSpecBuilder(String sourceTable, String destinationSchema) {
        this.sourceTable = sourceTable;
        this.destinationSchema = destinationSchema;
        this.destinationTable = sourceTable;
    }

    /**
     * The catalog of the target.
     *
     * @param catalog a name that can be that of a directory
     * @return this builder
     */
    public TableSpecBuilder destinationCatalog(String catalog) {
        destinationCatalog = catalog;
        return this;
    }

    /**
     * The target's name.
     *
     * @param table a name that can be that of a directory
     * @return this builder
     */
    public TableSpecBuilder destinationTable(String table) {
        destinationTable = table;
        return this;
    }

    /**
     * How changes become rows.
     *
     * @param type the type
     * @return this builder
     */
    public TableSpecBuilder scdType(ScdType type) {
        scdType = type;
        return this;
    }

    /**
     * The columns that identify a row, {@code a.b} for one within a struct.
     *
     * @param columns the columns, in their order
     * @return this builder
     */
    public TableSpecBuilder primaryKeys(String... columns) {
        primaryKeys = List.of(columns);
        return this;
    }

    /**
     * The column that orders the changes of a row.
     *
     * @param column the column, {@code a.b} for one within a struct
     * @return this builder
     */
    public TableSpecBuilder sequenceBy(String column) {
        sequenceBy = column;
        return this;
    }

    /**
     * The columns by which the target's files are clustered.
     *
     * @param columns the columns, in their order
     * @return this builder
     */
    public TableSpecBuilder clusterBy(String... columns) {
        clusterBy = List.of(columns);
        return this;
    }

    /**
     * An option of the table.
     *
     * @param name the option's name
     * @param value the option's value
     * @return this builder
     */
    public TableSpecBuilder option(String name, String value) {
        options.put(name, value);
        return this;
    }

    /**
     * Options of the table by name.
     *
     * @param named the values by the options' names; added to those said before
     * @return this builder
     */
    public TableSpecBuilder options(Map<String, String> named) {
        options.putAll(named);
        return this;
    }

    /**
     * {@return the table's spec}
     *
     * @throws SpecException if a destination's name cannot be that of a directory
     */
    public TableSpec build() {
        return new TableSpec(
                sourceTable,
                Optional.ofNullable(destinationCatalog),
                destinationSchema,
                destinationTable,
                Optional.ofNullable(scdType),
                primaryKeys,
                Optional.ofNullable(sequenceBy),
                clusterBy,
                options);
    }
}
