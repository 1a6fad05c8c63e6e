package dev.tributary.runtime.spark;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.util.SerializableConfiguration;

/** Makes the readers of spool files, in the tasks that read them. */
final class SpoolReaderFactory implements PartitionReaderFactory {
    private static final long serialVersionUID = 1;

    private final SerializableConfiguration hadoop;
    private final int columns;

    SpoolReaderFactory(Configuration hadoop, int columns) {
        this.hadoop = new SerializableConfiguration(hadoop);
        this.columns = columns;
    }

    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
        return SpoolReader.open(((SpoolPartition) partition).file(), hadoop.value(), columns);
    }
}
