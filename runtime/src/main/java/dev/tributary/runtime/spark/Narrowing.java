package dev.tributary.runtime.spark;

import dev.tributary.model.TableOptions;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a read may leave out because nobody asks for it. It never says which rows are handed out: whoever asks looks at each of
 * them again, but for the number of rows.
 *
 * @param from the first value of the cursor that is wanted, null where nobody says
 * @param until the value of the cursor before which the wanted ones end, null where nobody says
 * @param only what columns must be, as {@link dev.tributary.runtime.connector.ReadOptions} has it
 * @param most how many rows each part of a read hands out at most
 */
record Narrowing(@Nullable Instant from, @Nullable Instant until, Map<String, Set<String>> only, long most)
        implements Serializable {
    static final Narrowing NONE = new Narrowing(null, null, Map.of(), Long.MAX_VALUE);

    Narrowing {
        only = Map.copyOf(only);
    }

    Narrowing atMost(long rows) {
        return new Narrowing(from, until, only, rows);
    }

    /** Whether nothing can be wanted, given a table's options. */
    boolean isNothing(Map<String, String> options) {
        Instant first = first(options);
        Instant end = end(options);
        return only.values().stream().anyMatch(Set::isEmpty) || (first != null && end != null && !first.isBefore(end));
    }

    /** A table's options with the range of the cursor that is wanted; not for one {@link #isNothing of which nothing is}. */
    Map<String, String> options(Map<String, String> given) {
        Map<String, String> options = new HashMap<>(given);
        put(TableOptions.READ_FROM, first(given), options);
        put(TableOptions.READ_UNTIL, end(given), options);
        return options;
    }

    private static void put(String option, @Nullable Instant time, Map<String, String> options) {
        if (time != null) {
            options.put(option, time.toString());
        }
    }

    private @Nullable Instant first(Map<String, String> options) {
        Instant given = time(options.get(TableOptions.READ_FROM));
        return given != null && (from == null || from.isBefore(given)) ? given : from;
    }

    private @Nullable Instant end(Map<String, String> options) {
        Instant given = time(options.get(TableOptions.READ_UNTIL));
        return given != null && (until == null || given.isBefore(until)) ? given : until;
    }

    /** The options have been checked. */
    private static @Nullable Instant time(@Nullable String text) {
        return text == null || text.isEmpty() ? null : TableOptions.time(text);
    }

    /** What a plan shows of it, besides options that a query says. */
    String describe(Map<String, String> said) {
        List<String> filters = new ArrayList<>();
        new TreeMap<>(said).forEach((option, value) -> filters.add(option + "=" + value));
        if (from != null) {
            filters.add(TableOptions.READ_FROM + "=" + from);
        }
        if (until != null) {
            filters.add(TableOptions.READ_UNTIL + "=" + until);
        }
        new TreeMap<>(only)
                .forEach((column, values) -> filters.add(column + " IN ("
                        + String.join(", ", values.stream().sorted().toList()) + ")"));
        return (filters.isEmpty() ? "" : ", PushedFilters: [" + String.join(", ", filters) + "]")
                + (most == Long.MAX_VALUE ? "" : ", PushedLimit: " + most);
    }
}
