package dev.tributary.cli.simulate;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.data.SimulatedTable;
import java.time.Duration;
import java.util.List;

/** Changes of a source that come evenly over time, table after table: two updates, an insert, a delete. */
final class Changes {
    private final SimulatedSource source;
    private final int perMinute;
    private final List<String> tables;
    private long done;

    Changes(SimulatedSource source, int perMinute) {
        this.source = source;
        this.perMinute = perMinute;
        tables = source.model().listed().stream().map(TableModel::name).toList();
    }

    /** Makes the changes that are due when so much time has passed since the source began. */
    void after(Duration passed) {
        long due = passed.toMillis() * perMinute / 60_000;
        for (; done < due; done++) {
            change(source.table(tables.get((int) (done % tables.size()))), done / tables.size());
        }
    }

    private static void change(SimulatedTable table, long turn) {
        boolean grows = table.model().ingestion() == IngestionType.APPEND || table.rowCount() == 0;
        switch ((int) (turn % 4)) {
            case 0, 2 -> {
                if (grows) {
                    table.insert(1);
                } else {
                    table.update(1);
                }
            }
            case 1 -> table.insert(1);
            default -> {
                if (!grows) {
                    table.delete(1);
                }
            }
        }
    }
}
