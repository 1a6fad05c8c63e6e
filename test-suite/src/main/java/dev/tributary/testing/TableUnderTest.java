package dev.tributary.testing;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * A table of a connector, and the simulated data that it reads.
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
        return check.simulation().source().tableOptions(name());
    }

    StructType schema() {
        return connector.getTableSchema(name(), options());
    }

    TableMetadata metadata() {
        return connector.readTableMetadata(name(), options());
    }

    Reading read(Offset start) {
        return Reading.of(connector.readTable(name(), start, ReadOptions.allColumns(options())));
    }

    /** The rows of a first read. */
    List<InternalRow> rows() {
        return read(Offset.START).rows();
    }

    /** The same table in another run. */
    TableUnderTest in(LakeflowConnect run) {
        return new TableUnderTest(check, run, model);
    }
}
