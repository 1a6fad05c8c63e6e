package dev.tributary.runtime.spark;

import dev.tributary.model.TableOptions;
import dev.tributary.runtime.error.ConnectorException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** After how many rows a batch of a stream may end, by whichever name a reader says it: this one, or what Spark's sources have. */
final class RowLimit {
    static final String PER_TRIGGER = "maxRowsPerTrigger";
    static final List<String> NAMES = List.of(TableOptions.MAX_RECORDS_PER_BATCH, "maxRecordsPerBatch", PER_TRIGGER);

    /** Names of other sources' limits, on what a source of rows does not know before it has read them. */
    private static final List<String> OF_OTHERS =
            List.of("maxBytesPerTrigger", "maxFilesPerTrigger", "maxOffsetsPerTrigger", "minOffsetsPerTrigger");

    /**
     * What the options say.
     *
     * @throws ConnectorException if they contradict each other, or say no number of rows
     */
    static Optional<String> of(CaseInsensitiveStringMap options) {
        Optional<String> limit = Optional.empty();
        for (String name : NAMES) {
            String value = options.get(name);
            if (value == null || value.isEmpty()) {
                continue;
            }
            if (!value.matches("0*[1-9][0-9]{0,17}")) {
                throw new ConnectorException(
                        "Option `" + name + "` must be a number of rows, 1 or more, found `" + value + "`.");
            }
            if (limit.isPresent() && !limit.get().equals(value)) {
                throw new ConnectorException("Option `" + name + "` is `" + value + "`, but another name of it ("
                        + String.join(", ", NAMES) + ") says `" + limit.get() + "`. Leave one.");
            }
            limit = Optional.of(value);
        }
        return limit;
    }

    /** Refuses limits that Spark's other sources have. */
    static void refuseOthers(CaseInsensitiveStringMap options) {
        OF_OTHERS.stream().filter(options::containsKey).findFirst().ifPresent(name -> {
            throw new ConnectorException(
                    "Option `" + name + "` limits what a source of rows does not know before it has"
                            + " read them. Use `" + PER_TRIGGER + "`, a number of rows.");
        });
    }

    private RowLimit() {}
}
