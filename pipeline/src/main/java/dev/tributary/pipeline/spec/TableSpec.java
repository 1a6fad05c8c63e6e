package dev.tributary.pipeline.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a pipeline: what is read and where it goes.
 *
 * @param sourceTable the table's name in the source
 * @param destinationCatalog the catalog of the target, a directory where targets are paths
 * @param destinationSchema the schema of the target
 * @param destinationTable the target's name
 * @param scdType how changes become rows; empty for what follows from the table's ingestion type
 * @param primaryKeys the columns that identify a row; empty for those that the source declares
 * @param sequenceBy the column that orders the changes of a row; empty for the cursor that the source declares
 * @param clusterBy the columns by which the target's files are clustered; empty to leave that as it is
 * @param options the table's options by name
 */
public record TableSpec(
        String sourceTable,
        Optional<String> destinationCatalog,
        String destinationSchema,
        String destinationTable,
        Optional<ScdType> scdType,
        List<String> primaryKeys,
        Optional<String> sequenceBy,
        List<String> clusterBy,
        Map<String, String> options) {
    private static final Pattern PATH_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /**
     * @param sourceTable the table's name in the source
     * @param destinationCatalog the catalog of the target, a directory where targets are paths
     * @param destinationSchema the schema of the target
     * @param destinationTable the target's name
     * @param scdType how changes become rows; empty for what follows from the table's ingestion type
     * @param primaryKeys the columns that identify a row; empty for those that the source declares
     * @param sequenceBy the column that orders the changes of a row; empty for the cursor that the source declares
     * @param clusterBy the columns by which the target's files are clustered; empty to leave that as it is
     * @param options the table's options by name
     * @throws SpecException if a destination's name cannot be that of a directory
     */
    public TableSpec {
        primaryKeys = List.copyOf(primaryKeys);
        clusterBy = List.copyOf(clusterBy);
        options = Map.copyOf(options);
        List<String> mistakes = Stream.of(destinationCatalog.stream(), Stream.of(destinationSchema, destinationTable))
                .flatMap(names -> names)
                .filter(name -> !isPathName(name))
                .map(name -> "The destination name `" + name + "` is no name for a directory.")
                .toList();
        if (!mistakes.isEmpty()) {
            throw new SpecException(mistakes);
        }
    }

    /** Whether a destination's directory can have that name, which keeps it below the pipeline's target. */
    static boolean isPathName(String name) {
        return PATH_NAME.matcher(name).matches();
    }

    /**
     * {@return a table that goes to a target of the same name, everything else as the source declares it}
     *
     * @param sourceTable the table's name in the source
     * @param destinationSchema the schema of the target
     */
    public static TableSpecBuilder from(String sourceTable, String destinationSchema) {
        return new TableSpecBuilder(sourceTable, destinationSchema);
    }

    /** {@return the target's full name: {@code schema.table}, or {@code catalog.schema.table}} */
    public String destination() {
        String name = destinationSchema + "." + destinationTable;
        return destinationCatalog.map(catalog -> catalog + "." + name).orElse(name);
    }
}
