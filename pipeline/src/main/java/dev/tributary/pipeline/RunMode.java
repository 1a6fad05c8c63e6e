package dev.tributary.pipeline;

import dev.tributary.model.TableOptions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a run takes up its tables. */
public sealed interface RunMode {

    /** From where the last run ended. */
    record GoOn() implements RunMode {
        @Override
        public String toString() {
            return "incremental";
        }
    }

    /**
     * From the beginning: the checkpoint is removed and the target emptied, with the source's columns as they are now. Its
     * earlier versions stay readable. Where such a run fails, the next one reads what is left.
     */
    record FullRefresh() implements RunMode {
        @Override
        public String toString() {
            return "full refresh";
        }
    }

    /**
     * Some time again: what the source has of it now is merged into the target. Where the next run begins stays as it is.
     *
     * @param from the first cursor value, as the option {@code read_from} has it, empty for the table's beginning
     * @param until the first cursor value behind, as the option {@code read_until} has it, empty for the run's end
     */
    record Range(Optional<String> from, Optional<String> until) implements RunMode {

        /** Options of the data source that say so, besides others. */
        Map<String, String> over(Map<String, String> options) {
            Map<String, String> ranged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            ranged.putAll(options);
            from.ifPresent(value -> ranged.put(TableOptions.READ_FROM, value));
            until.ifPresent(value -> ranged.put(TableOptions.READ_UNTIL, value));
            return ranged;
        }

        @Override
        public String toString() {
            return "range from " + from.orElse("the beginning") + " until " + until.orElse("now");
        }
    }
}
