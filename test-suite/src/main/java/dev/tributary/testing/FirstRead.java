package dev.tributary.testing;

import dev.tributary.model.OptionModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * What was read of a table of a real source, as far as the bounds allow.
 *
 * @param rows copies of its rows
 * @param end where the read ended; empty if it was given up at a bound
 * @param again what the same run read from there; empty if there was no end, or the read was a part of the run only
 */
record FirstRead(List<InternalRow> rows, Optional<Offset> end, Optional<Reading> again) {

    FirstRead {
        rows = List.copyOf(rows);
    }

    /** Reads, and from its end again. */
    static FirstRead of(TableUnderTest table, RealSource source) {
        int most = source.mostRows();
        try (LakeflowConnect run = source.connect()) {
            FirstRead first = of(table.in(run), source, Offset.START, most);
            boolean isWhole = first.end().isPresent() && (first.rows().size() < most || !canBeCut(table));
            return isWhole
                    ? new FirstRead(
                            first.rows(),
                            first.end(),
                            again(table.in(run), source, first.end().get(), most))
                    : first;
        }
    }

    /** Whether a read can end before the run does. */
    private static boolean canBeCut(TableUnderTest table) {
        return TableOptions.of(table.model()).stream()
                .map(OptionModel::name)
                .anyMatch(TableOptions.MAX_RECORDS_PER_BATCH::equals);
    }

    private static Optional<Reading> again(TableUnderTest table, RealSource source, Offset end, int most) {
        FirstRead second = of(table, source, end, most);
        return second.end().map(offset -> new Reading(second.rows(), offset));
    }

    /**
     * Reads what follows an offset.
     *
     * @param most after how many rows the read may end where the order of rows allows it; others are given up
     */
    static FirstRead of(TableUnderTest table, RealSource source, Offset start, int most) {
        ReadOptions options = new ReadOptions(table.options(), null, null, most);
        // Rows that an end cannot tell apart stay together, so that a batch can have more than it was to have.
        return drained(
                source,
                canBeCut(table) ? 2L * most : source.mostRows(),
                () -> table.connector().readTable(table.name(), start, options));
    }

    /** What opens a read. */
    interface Opening {
        /** The read, to be closed by whoever asks. */
        TableRead open();
    }

    /**
     * Drains a read, as far as the bounds allow.
     *
     * @param most how many rows it may have; with one more it is given up
     */
    static FirstRead drained(RealSource source, long most, Opening opening) {
        source.budget().renew();
        List<InternalRow> rows = new ArrayList<>();
        try (TableRead read = opening.open()) {
            while (read.next()) {
                if (rows.size() == most) {
                    return new FirstRead(rows, Optional.empty(), Optional.empty());
                }
                rows.add(read.row().copy());
            }
            return new FirstRead(rows, Optional.of(read.end()), Optional.empty());
        } catch (RuntimeException e) {
            if (source.budget().isSpent()) {
                return new FirstRead(rows, Optional.empty(), Optional.empty());
            }
            throw e;
        } finally {
            source.budget().renew();
        }
    }
}
