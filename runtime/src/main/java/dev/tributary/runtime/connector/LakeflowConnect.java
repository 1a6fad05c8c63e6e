package dev.tributary.runtime.connector;

import dev.tributary.runtime.error.ConnectorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * A connector to one source.
 *
 * <p>An instance stands for one run: the end of its incremental reads is pinned, by the source's own clock, when it
 * first needs one, so reading again and again converges. What appears later is seen by the next instance.
 *
 * <p>Every method throws a {@link ConnectorException} that says what to do: for an unknown table, a missing or unknown
 * option (before any request), refused credentials, a request that fails for good, a response that is not understood.
 * Instances are safe for use by several threads.
 */
public interface LakeflowConnect extends AutoCloseable {

    /**
     * Shows that the connection works, by the request that the descriptor declares for that; does nothing where it declares
     * none. Reads do it by themselves, once for an instance.
     */
    default void check() {}

    /** {@return the tables' names, each once, in declaration order} */
    List<String> listTables();

    /**
     * Shows, without a request, that a table can be asked for with these options: all are there, and each has a value that is
     * allowed.
     *
     * @param table one of {@link #listTables()}
     * @param tableOptions the table's options by name, without regard to case
     */
    default void checkOptions(String table, Map<String, String> tableOptions) {}

    /**
     * {@return the columns of a table; the same at every call} Options may be missing that a read needs, unless the
     * source has to say which columns there are.
     *
     * @param table one of {@link #listTables()}
     * @param tableOptions the table's options by name, without regard to case
     */
    StructType getTableSchema(String table, Map<String, String> tableOptions);

    /**
     * {@return the key, cursor and ingestion type of a table; the same at every call, and with options missing that a
     * read needs}
     *
     * @param table one of {@link #listTables()}
     * @param tableOptions the table's options by name, without regard to case
     */
    TableMetadata readTableMetadata(String table, Map<String, String> tableOptions);

    /**
     * Reads what follows an offset: for a snapshot the whole table, otherwise the rows that changed since.
     *
     * @param table one of {@link #listTables()}
     * @param start where the last read ended, {@link Offset#START} for the first
     * @param options table options, the columns that are wanted, and how many rows at most
     * @return the rows, to be closed by the caller
     */
    TableRead readTable(String table, Offset start, ReadOptions options);

    /**
     * Reads the rows that were deleted since an offset, in the shape of the table's rows: the key, when it was deleted
     * as the cursor where the source says so, and null for what it does not say. Its offsets are its own.
     *
     * @param table one of {@link #listTables()}
     * @param start where the last read of deletes ended, {@link Offset#START} for the first
     * @param options table options and the columns that are wanted
     * @return the deleted rows, to be closed by the caller
     * @throws ConnectorException if the table's ingestion type is not {@code cdc_with_deletes}
     */
    TableRead readTableDeletes(String table, Offset start, ReadOptions options);

    /**
     * {@return how far a run has got with an offset, without a request; empty where the offset tells no time, or the
     * run does not know its end yet}
     *
     * @param table one of {@link #listTables()}
     * @param reached where the last read of the run ended
     * @param tableOptions the table's options by name, without regard to case
     */
    default Optional<Progress> progress(String table, Offset reached, Map<String, String> tableOptions) {
        return Optional.empty();
    }

    /** Gives up connections to the source; never throws. */
    @Override
    void close();
}
