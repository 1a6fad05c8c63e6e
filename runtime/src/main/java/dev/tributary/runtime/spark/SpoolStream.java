package dev.tributary.runtime.spark;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.RunListener.Phase;
import dev.tributary.runtime.error.ConnectorException;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.types.StructType;

/**
 * Streams a table whose reads end where the source ends. What a batch holds is only known when it has been read, so the
 * driver drains the source, or as much of it as fits a batch, into a {@link Spool} first and only then tells Spark of the new offset. Tasks read the spool;
 * so does a batch that is repeated after a crash.
 */
final class SpoolStream extends SourceStream {
    private final StructType schema;
    private final Spool spool;

    SpoolStream(ReadConfiguration configuration, StructType schema, String checkpoint) {
        super(configuration);
        this.schema = schema;
        this.spool = Spool.beside(checkpoint, schema);
    }

    @Override
    public Offset latestOffset(Offset from, ReadLimit limit) {
        // Spark looks for a new batch when it has committed the one that ends here, so no file is needed any more.
        spool.clear();
        dev.tributary.runtime.connector.Offset start = bare(from);
        try (TableRead read = read(run.poll(), start, most(limit));
                Spool.Draft draft = spool.draft()) {
            long rows = draft.write(read);
            dev.tributary.runtime.connector.Offset end = read.end();
            if (!end.equals(start)) {
                draft.publish(start, end);
                run.reached(Phase.SPOOL);
            } else if (rows > 0) {
                throw new ConnectorException("The connector of `" + configuration + "` read " + rows
                        + " rows after the offset " + start.json() + " but did not move the offset, so they would be"
                        + " read again and again. This is a fault of the connector.");
            }
            return reached(end);
        }
    }

    @Override
    public InputPartition[] planInputPartitions(Offset from, Offset to) {
        dev.tributary.runtime.connector.Offset start = bare(from);
        dev.tributary.runtime.connector.Offset end = bare(to);
        run.planning(start, end);
        if (start.equals(end)) {
            return new InputPartition[0];
        }
        if (!spool.holds(start, end)) {
            repeat(start, end);
        }
        return new InputPartition[] {new SpoolPartition(spool.file(start, end))};
    }

    /** Reads a batch from the source again, since its file is gone: as far as it went, or as far as the source goes now. */
    private void repeat(dev.tributary.runtime.connector.Offset start, dev.tributary.runtime.connector.Offset logged) {
        if (!repeat(start, logged, configuration.batchRows())) {
            repeat(start, logged, ReadOptions.ALL);
        }
    }

    /** Whether the batch was read again; not so where its rows end early, and elsewhere than they did. */
    private boolean repeat(
            dev.tributary.runtime.connector.Offset start, dev.tributary.runtime.connector.Offset logged, long most) {
        LakeflowConnect connector = run.connector();
        try (TableRead read = read(connector, start, most);
                Spool.Draft draft = spool.draft()) {
            long rows = draft.write(read);
            if (!read.end().equals(logged)) {
                // Rows that a filter has left out are not counted.
                if (rows >= most || (configuration.filter() != null && most != ReadOptions.ALL)) {
                    return false;
                }
                requireRepeatable(connector, logged, read.end());
            }
            draft.publish(start, logged);
            return true;
        }
    }

    /**
     * Requires that what was read up to now holds what the lost batch held. Only the connector knows the order of its
     * offsets; but one that stands at or after the logged offset gets to the same end from there.
     */
    private void requireRepeatable(
            LakeflowConnect connector,
            dev.tributary.runtime.connector.Offset logged,
            dev.tributary.runtime.connector.Offset now) {
        IngestionType ingestion = connector
                .readTableMetadata(configuration.table(), configuration.tableOptions())
                .ingestionType();
        if (ingestion == IngestionType.SNAPSHOT) {
            return;
        }
        try (TableRead beyond = read(connector, logged, ReadOptions.ALL)) {
            boolean more = false;
            while (beyond.next()) {
                more = true;
            }
            if (!beyond.end().equals(now)) {
                throw lost("the source now ends at " + now.json() + ", before the batch's end " + logged.json());
            }
            if (more && ingestion == IngestionType.APPEND) {
                throw lost("rows have been added since " + logged.json() + ", which would come twice");
            }
        }
    }

    private ConnectorException lost(String reason) {
        return new ConnectorException("The spool file of a batch of `" + configuration
                + "` that Spark has logged is gone, and the batch cannot be read again: " + reason
                + ". Restore " + spool + ", or start anew with an empty checkpoint.");
    }

    private TableRead read(LakeflowConnect connector, dev.tributary.runtime.connector.Offset start, long most) {
        return configuration.read(connector, start, List.of(schema.fieldNames()), most);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new SpoolReaderFactory(spool.hadoop(), schema.size());
    }

    @Override
    ReadStatistics statistics() {
        return run.statistics();
    }
}
