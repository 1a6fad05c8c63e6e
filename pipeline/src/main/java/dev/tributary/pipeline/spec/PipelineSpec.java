package dev.tributary.pipeline.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pipeline: the tables that one connection brings to their targets.
 *
 * <pre>{@code
 * connection_name: github
 * objects:
 *   - table:
 *       source_table: issues
 *       destination_schema: spark           # the connection's name where absent
 *       destination_table: issues           # the source table's name where absent
 *       table_configuration:
 *         scd_type: SCD_TYPE_1              # or SCD_TYPE_2, APPEND_ONLY; follows from the table where absent
 *         primary_keys: [id]                # those that the source declares where absent
 *         sequence_by: updated_at           # the cursor that the source declares where absent
 *         cluster_by: [state]               # liquid clustering of the target
 *         owner: apache                     # everything else is an option of the table
 *         repo: spark
 * }</pre>
 *
 * @param connectionName the name of the connection; who runs the pipeline resolves it
 * @param tables at least one; their destinations differ
 */
public record PipelineSpec(String connectionName, List<TableSpec> tables) {

    /**
     * @param connectionName the name of the connection; who runs the pipeline resolves it
     * @param tables at least one; their destinations differ
     * @throws SpecException if there is no table, or two have one destination
     */
    public PipelineSpec {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new SpecException(List.of("A pipeline needs a table."));
        }
        Set<String> destinations = new HashSet<>();
        List<String> twice = tables.stream()
                .map(TableSpec::destination)
                .filter(destination -> !destinations.add(destination))
                .map(destination -> "Two tables have the destination `" + destination + "`. Give one another.")
                .toList();
        if (!twice.isEmpty()) {
            throw new SpecException(twice);
        }
    }

    /**
     * Reads the form above, in YAML or JSON.
     *
     * @param yaml the text
     * @param origin what the text is called in messages, such as its file's name
     * @return the pipeline
     * @throws SpecException with all mistakes, each with its line
     */
    public static PipelineSpec parse(String yaml, String origin) {
        return SpecReader.read(yaml, origin);
    }
}
