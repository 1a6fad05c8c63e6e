package dev.tributary.benchmarks.reading;

import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environments;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a table and says how much of the heap is used during the read, after full collections: the median of several. */
public final class MemoryReader {
    private static final int TIMES = 9;

    /** Takes the server's address and the number of rows that there must be. */
    public static void main(String[] arguments) {
        long expected = Long.parseLong(arguments[1]);
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        List<Long> used = new ArrayList<>();
        LakeflowConnect connector =
                Connectors.named(Ledger.SOURCE).connect(Map.of("base_url", arguments[0]), Environments.current());
        long rows = 0;
        try (connector;
                TableRead read =
                        connector.readTable(Ledger.BY_TOKENS, Offset.START, ReadOptions.allColumns(Map.of()))) {
            while (read.next()) {
                rows++;
                if (rows % (expected / (TIMES + 1)) == 0 && used.size() < TIMES) {
                    memory.gc();
                    used.add(memory.getHeapMemoryUsage().getUsed());
                }
            }
        }
        if (rows != expected) {
            throw new IllegalStateException("The read had " + rows + " rows");
        }
        used.sort(null);
        System.out.println(used.get(TIMES / 2));
    }

    private MemoryReader() {}
}
