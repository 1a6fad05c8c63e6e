package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.SupportsPartition;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.ReadMeter;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/** Makes the readers of a scan's partitions, in the tasks that read them. */
final class SourceReaderFactory implements PartitionReaderFactory {
    private static final long serialVersionUID = 1;

    private final ReadConfiguration configuration;

    @SuppressWarnings("serial") // an immutable list of the JDK
    private final List<String> columns;

    private final ReadTally tally;

    /** @param tally gets what each reader did when it is done */
    SourceReaderFactory(ReadConfiguration configuration, List<String> columns, ReadTally tally) {
        this.configuration = configuration;
        this.columns = List.copyOf(columns);
        this.tally = tally;
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        Environment environment =
                RunStatistics.watched(configuration.paced(ExecutorTokens.within(Environments.current())));
        ReadMeter meter = new ReadMeter();
        int sharers = partition instanceof SourcePartition.Part part ? part.sharers() : 1;
        LakeflowConnect connector = configuration.connect(
                environment.withListener(environment.listener().and(meter)).sharedAmong(sharers));
        try {
            TableRead read = open(connector, (SourcePartition) partition);
            return new SourceReader(connector, read, configuration.narrowing().most(), meter, tally);
        } catch (RuntimeException e) {
            connector.close();
            throw e;
        }
    }

    private TableRead open(LakeflowConnect connector, SourcePartition partition) {
        return partition instanceof SourcePartition.Part part
                ? configuration.read((SupportsPartition) connector, part.partition(), columns)
                : configuration.read(connector, Offset.START, columns);
    }

    @Override
    public String toString() {
        return "Reads " + configuration;
    }
}
