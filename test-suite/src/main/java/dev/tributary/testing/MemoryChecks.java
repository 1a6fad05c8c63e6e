package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Locale;
import java.util.Optional;

/**
 * T17, measured: what is held in the course of a long read, of all that full collections of the heap leave. Measured late in
 * the read, several times, of which the least counts: whatever else happens in this JVM comes and goes, what a read collects
 * stays.
 */
final class MemoryChecks {
    /** So many rows a table has in a thorough run; 0 to leave the check out. */
    static final int ROWS = Integer.getInteger("tributary.test.rows", 1_000_000);

    private static final int MEGABYTE = 1 << 20;

    /** What may be held however many rows there are: pages and parts of pages, buffers. */
    private static final int MOST_AT_A_TIME = 16 * MEGABYTE;

    /** Of each row, so many bytes may be held; a row that is kept takes more, however few columns it has. */
    private static final int BYTES_OF_A_ROW = 48;

    private static final int MAX_PAGE_SIZE = 10_000;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    /** A table of so many rows, where a simulation can be read that far. */
    static SimulatorSettings settings(SimulatorSettings others, SourceModel source, TableModel table) {
        return unfit(source, table).isPresent()
                ? others
                : others.withRows(table.name(), ROWS).withMaxPageSize(MAX_PAGE_SIZE);
    }

    private static Optional<String> unfit(SourceModel source, TableModel table) {
        boolean slow = table.pagination() instanceof PaginationModel.Keyset
                || table.changeToken().isPresent()
                || table.watermark().isPresent();
        return StreamChecks.otherThanPages(source, table)
                .or(() -> slow
                        ? Optional.of("A simulation of `" + table.name()
                                + "` looks at all rows for each page: a million take too long")
                        : Optional.empty());
    }

    /** T17: what a read holds does not grow with the table. */
    static void flat(TableUnderTest table) {
        flat(table, MOST_AT_A_TIME);
    }

    /** @param atATime what may be held besides, in bytes */
    static void flat(TableUnderTest table, int atATime) {
        SimulatedSource source = table.check().simulation().source();
        Optional<String> unfit = unfit(source.model(), table.model());
        assumeTrue(unfit.isEmpty(), unfit.orElse(""));
        assumeTrue(canMeasure(), "This JVM does not collect its heap when it is asked to");
        int rows = table.data().rowCount();
        readSome(table);
        long before = used(source);
        long held = Long.MAX_VALUE;
        int read = 0;
        try (LakeflowConnect run = table.check().simulation().connect();
                TableRead reading =
                        run.readTable(table.name(), Offset.START, ReadOptions.allColumns(table.options()))) {
            while (reading.next()) {
                read++;
                if (read == rows / 10 * 8 || read == rows / 10 * 9 || read == rows) {
                    held = Math.min(held, used(source) - before);
                }
            }
        }
        long most = atATime + (long) rows * BYTES_OF_A_ROW;
        Check check = table.check();
        check.require(
                read == rows,
                String.format(Locale.ROOT, "the %,d rows of the source", rows),
                String.format(Locale.ROOT, "%,d", read),
                "a read must come to the source's end");
        check.require(
                held <= most,
                String.format(Locale.ROOT, "at most %d MB held late in the read", megabytes(most)),
                String.format(Locale.ROOT, "%d MB after %,d rows", megabytes(held), rows / 10 * 8),
                "a connector must hand out rows as they come, not collect them");
        check.shown()
                .accept(String.format(
                        Locale.ROOT, "(%,d rows were read, of which %d MB were held)", rows, megabytes(held)));
    }

    /** What a first read sets up belongs to no table. */
    private static void readSome(TableUnderTest table) {
        try (LakeflowConnect run = table.check().simulation().connect();
                TableRead read = run.readTable(table.name(), Offset.START, ReadOptions.allColumns(table.options()))) {
            read.next();
        }
    }

    private static long used(SimulatedSource source) {
        source.forgetRequests();
        return used();
    }

    private static long used() {
        MEMORY.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    private static boolean canMeasure() {
        byte[] ballast = new byte[32 * MEGABYTE];
        long with = used();
        int held = ballast.length;
        ballast = new byte[0];
        return with - used() > held / 2 + ballast.length;
    }

    private static long megabytes(long bytes) {
        return Math.max(0, bytes) / MEGABYTE;
    }

    private MemoryChecks() {}
}
