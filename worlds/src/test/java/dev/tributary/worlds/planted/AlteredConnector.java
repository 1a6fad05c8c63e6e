package dev.tributary.worlds.planted;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/** A connector as another one is, but for what a bug changes. */
final class AlteredConnector implements SupportsPartitionedStream {
    private final LakeflowConnect connector;
    private final ReadBug bug;

    AlteredConnector(LakeflowConnect connector, ReadBug bug) {
        this.connector = connector;
        this.bug = bug;
    }

    private SupportsPartitionedStream parts() {
        return (SupportsPartitionedStream) connector;
    }

    @Override
    public List<String> listTables() {
        return connector.listTables();
    }

    @Override
    public StructType getTableSchema(String table, Map<String, String> tableOptions) {
        return connector.getTableSchema(table, tableOptions);
    }

    @Override
    public TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
        return connector.readTableMetadata(table, tableOptions);
    }

    @Override
    public TableRead readTable(String table, Offset start, ReadOptions options) {
        return bug.read(start, from -> connector.readTable(table, from, options), about(table));
    }

    @Override
    public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
        return bug.deletes(start, from -> connector.readTableDeletes(table, from, options));
    }

    @Override
    public boolean isPartitioned(String table) {
        return connector instanceof SupportsPartitionedStream && parts().isPartitioned(table);
    }

    @Override
    public boolean isPlannedBeforeRead(String table) {
        return connector instanceof SupportsPartitionedStream && parts().isPlannedBeforeRead(table);
    }

    @Override
    public Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
        return bug.latest(start, from -> parts().latestOffset(table, from, tableOptions));
    }

    @Override
    public List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
        return parts().getPartitions(table, tableOptions);
    }

    @Override
    public List<Partition> getPartitions(String table, Offset start, Offset end, Map<String, String> tableOptions) {
        return bug.plan(start, end, (from, to) -> parts().getPartitions(table, from, to, tableOptions));
    }

    @Override
    public TableRead readPartition(String table, Partition partition, ReadOptions options) {
        return bug.part(() -> parts().readPartition(table, partition, options), about(table));
    }

    private ReadBug.About about(String table) {
        return new ReadBug.About(getTableSchema(table, Map.of()), readTableMetadata(table, Map.of()));
    }

    @Override
    public void close() {
        connector.close();
    }
}
