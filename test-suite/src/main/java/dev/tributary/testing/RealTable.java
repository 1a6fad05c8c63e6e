package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.OptionModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.testing.cassette.Bounds;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * A table of a real source.
 *
 * @param table the table, with a run of the connector
 * @param source the source
 */
record RealTable(TableUnderTest table, RealSource source) {

    static RealTable of(TableUnderTest table) {
        return new RealTable(table, (RealSource) table.check().source());
    }

    Check check() {
        return table.check();
    }

    String name() {
        return table.name();
    }

    FirstRead first() {
        return source.first(table);
    }

    /** The rows that were read first; the check is skipped if there are none. */
    List<InternalRow> rows() {
        List<InternalRow> rows = first().rows();
        assumeTrue(!rows.isEmpty(), () -> "Table `" + name() + "` has no rows in this source");
        return rows;
    }

    /** What was read first; the check is skipped if it has no end, since there was more than the bounds allow. */
    FirstRead ended() {
        FirstRead first = first();
        assumeTrue(first.end().isPresent(), this::tooLarge);
        return first;
    }

    /** What was read first; the check is skipped if that is not all that there was. */
    FirstRead whole() {
        FirstRead first = ended();
        assumeTrue(first.again().isPresent(), this::tooLarge);
        return first;
    }

    private String tooLarge() {
        boolean canBeNarrowed =
                TableOptions.of(table.model()).stream().map(OptionModel::name).anyMatch(TableOptions.READ_FROM::equals);
        return "Of table `" + name() + "` only " + first().rows().size() + " rows were read. For all of them raise -D"
                + TestSettings.property(Bounds.ROWS) + " or -D" + TestSettings.property(Bounds.REQUESTS)
                + (canBeNarrowed ? ", or set its option " + TableOptions.READ_FROM : "");
    }

    /** Reads what follows an offset, in another run. */
    FirstRead elsewhere(Offset start, int most) {
        try (LakeflowConnect run = source.connect()) {
            return in(run, start, most);
        }
    }

    /** Reads what follows an offset in a run. */
    FirstRead in(LakeflowConnect run, Offset start, int most) {
        return FirstRead.of(table.in(run), source, start, most);
    }

    /** The keys of rows, as texts. */
    Set<List<String>> keys(List<InternalRow> rows) {
        assumeTrue(
                !table.metadata().primaryKeys().isEmpty(),
                () -> "The rows of `" + name() + "` cannot be told apart by their keys");
        return ReadChecks.deliveredKeys(table, rows);
    }
}
