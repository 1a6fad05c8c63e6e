package dev.tributary.testing;

import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * A table of a connector, and the data that it reads.
 *
 * @param check the check that it undergoes
 * @param connector the run
 * @param model what the descriptor says of it
 */
record TableUnderTest(Check check, LakeflowConnect connector, TableModel model) {

    String name() {
        return model.name();
    }

    /** The source's side of the table. */
    SimulatedTable data() {
        return check.simulation().source().table(name());
    }

    Map<String, String> options() {
        return check.source().tableOptions(name());
    }

    /** The options that say which table it is, not which part of it is read. */
    Map<String, String> ownOptions() {
        Map<String, String> own = new HashMap<>(options());
        TableOptions.BUILT_IN.forEach(option -> own.remove(option.name()));
        return own;
    }

    StructType schema() {
        return connector.getTableSchema(name(), ownOptions());
    }

    TableMetadata metadata() {
        return connector.readTableMetadata(name(), ownOptions());
    }

    Reading read(Offset start) {
        return Reading.of(connector.readTable(name(), start, ReadOptions.allColumns(options())));
    }

    /** The rows of a first read; of a real source, those that its checks share. */
    List<InternalRow> rows() {
        return check.source() instanceof RealSource real
                ? real.first(this).rows()
                : read(Offset.START).rows();
    }

    /** The same table in another run. */
    TableUnderTest in(LakeflowConnect run) {
        return new TableUnderTest(check, run, model);
    }
}
