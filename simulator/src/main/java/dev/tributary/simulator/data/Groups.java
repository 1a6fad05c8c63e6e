package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.TableModel;

/** Which rows of a table lie in one place of a response, by their numbers: three in each. */
final class Groups {
    private static final long SIZE = 3;

    /** The number of a column's value: rows of one number have the same value. */
    static long of(TableModel table, ColumnModel column, long sequence) {
        RecordPath path = RecordPath.parse(table.records().path());
        RecordPath scope = column.origin() instanceof ColumnModel.Outer outer
                ? path.around(outer.levels())
                : path.keyed(((ColumnModel.MapKey) column.origin()).levels());
        if (several(scope) == 0) {
            return 0;
        }
        boolean rowsAreSeveral = !(path.steps().get(path.steps().size() - 1) instanceof RecordPath.Name);
        long above = several(path) - several(scope) + (rowsAreSeveral ? 0 : 1);
        long group = sequence;
        for (long i = 0; i < above; i++) {
            group /= SIZE;
        }
        return group;
    }

    private static long several(RecordPath path) {
        return path.steps().stream()
                .filter(step -> !(step instanceof RecordPath.Name))
                .count();
    }

    private Groups() {}
}
