package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.types.StructType;

/**
 * The base of the generated connectors: the read protocol, over the source's model file. A subclass adds what only
 * generated code can: the requests, the schemas and the decoders of its tables.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public abstract class RestConnector implements LakeflowConnect {

    /**
     * Loads the model file and checks the options, without a request.
     *
     * @param source the source's name, by which its model file is found
     */
    protected RestConnector(String source, Map<String, String> options, Environment environment) {}

    /** An implementation of a generated Retrofit interface, whose calls make requests against the base URL. */
    protected final <S> S service(Class<S> type) {
        throw new UnsupportedOperationException();
    }

    /** Adds what only generated code knows of a table of the model. */
    protected final void table(
            String name, Supplier<StructType> schema, DecoderFactory decoder, RequestFactory request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final List<String> listTables() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final StructType getTableSchema(String table, Map<String, String> tableOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final TableRead readTable(String table, Offset start, ReadOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
        throw new UnsupportedOperationException();
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final boolean isPartitioned(String table) {
        throw new UnsupportedOperationException();
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
        throw new UnsupportedOperationException();
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final TableRead readPartition(String table, Partition partition, ReadOptions options) {
        throw new UnsupportedOperationException();
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
        throw new UnsupportedOperationException();
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final List<Partition> getPartitions(
            String table, Offset start, Offset end, Map<String, String> tableOptions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void close() {
        throw new UnsupportedOperationException();
    }
}
