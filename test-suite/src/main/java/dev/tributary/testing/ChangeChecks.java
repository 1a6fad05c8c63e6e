package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.simulator.SimulatedSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** T2: what changes between two runs. */
final class ChangeChecks {

    /** T2. */
    static void seen(TableUnderTest table) {
        IngestionType type = table.metadata().ingestionType();
        assumeTrue(
                type != IngestionType.SNAPSHOT && ReadChecks.comparable(table),
                () -> "Table `" + table.name() + "` is " + type.label() + ", or its rows cannot be told apart");
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        Offset first = table.read(Offset.START).end();
        source.advance(Duration.ofDays(1));
        List<Map<String, Object>> changed = new ArrayList<>(table.data().insert(2));
        if (type != IngestionType.APPEND) {
            changed.addAll(table.data().update(2));
        }
        source.advance(Duration.ofDays(2));
        try (LakeflowConnect next = check.simulation().connect()) {
            TableUnderTest later = table.in(next);
            Reading second = later.read(first);
            Set<List<String>> missing = ReadChecks.keys(table, changed);
            missing.removeAll(ReadChecks.deliveredKeys(table, second.rows()));
            check.require(
                    missing.isEmpty(),
                    "the " + changed.size() + " rows that were added or changed since the first run",
                    second.rows().size() + " rows; missing is "
                            + missing.stream().findFirst(),
                    "does the cursor, the token or the feed tell of every change?");
            Reading third = later.read(second.end());
            check.require(
                    third.rows().isEmpty() && third.end().equals(second.end()),
                    "nothing more, and the same offset, in the same run",
                    third.rows().size() + " rows, then " + third.end().json(),
                    "the end of a run must be fixed when it starts");
        }
    }

    private ChangeChecks() {}
}
