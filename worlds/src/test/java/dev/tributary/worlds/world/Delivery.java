package dev.tributary.worlds.world;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One run of one process: from the connector to the target, in the steps of Spark's micro-batches. A batch that was logged
 * before a crash comes first, as it was; then new ones, until the source has nothing more.
 */
public class Delivery {
    private static final int MOST_BATCHES = 300;

    private final String table;
    private final LakeflowConnect connector;
    private final Supplier<LakeflowConnect> another;
    private final Durable durable;
    private final Wire wire;
    private final TableMetadata metadata;
    private final RowReader rows;
    private long most = ReadOptions.ALL;

    /** A delivery of what a connector reads of a table. */
    public Delivery(
            String table, LakeflowConnect connector, Supplier<LakeflowConnect> another, Durable durable, Wire wire) {
        this.table = table;
        this.connector = connector;
        this.another = another;
        this.durable = durable;
        this.wire = wire;
        metadata = connector.readTableMetadata(table, Map.of());
        rows = new RowReader(connector.getTableSchema(table, Map.of()), metadata);
    }

    /**
     * Delivers all that there is; returns the rows of the last read.
     *
     * @param rowsOfBatch after how many rows a batch may end early
     */
    final List<Delivered> run(long rowsOfBatch) {
        most = rowsOfBatch;
        List<Delivered> last = List.of();
        if (durable.logged().isPresent()) {
            last = finish(durable.logged().get());
        }
        for (int i = 0; i < MOST_BATCHES; i++) {
            Optional<Durable.Batch> next = isPlanned() ? planned() : drained();
            if (next.isEmpty()) {
                return last;
            }
            last = finish(next.get());
        }
        throw new Defect("the run does not end: " + MOST_BATCHES + " batches, the last to "
                + durable.place().rows().json());
    }

    private boolean isPlanned() {
        return metadata.ingestionType() != IngestionType.CDC_WITH_DELETES
                && connector instanceof SupportsPartitionedStream parts
                && parts.isPlannedBeforeRead(table);
    }

    private Optional<Durable.Batch> planned() {
        wire.readBegins();
        Offset start = durable.place().rows();
        Offset end = ((SupportsPartitionedStream) connector).latestOffset(table, start, Map.of());
        if (end.equals(start)) {
            return Optional.empty();
        }
        wire.at(CrashPoint.BEFORE_LOG);
        Durable.Batch batch = durable.log(new Durable.Place(end, Offset.START), Optional.empty());
        wire.at(CrashPoint.AFTER_LOG);
        return Optional.of(batch);
    }

    private Optional<Durable.Batch> drained() {
        List<Delivered> spool = spool();
        Offset end = drain(durable.place().rows(), false, spool);
        Offset deletes = durable.place().deletes();
        if (metadata.ingestionType() == IngestionType.CDC_WITH_DELETES && !metadata.deletesInBand()) {
            wire.at(CrashPoint.MID_BATCH);
            deletes = drain(deletes, true, spool);
        }
        Durable.Place place = new Durable.Place(end, deletes);
        if (place.equals(durable.place())) {
            if (!spool.isEmpty()) {
                throw new Defect("the offset stands still at " + end.json() + ", though " + spool.size()
                        + " rows were read from it");
            }
            return Optional.empty();
        }
        wire.at(CrashPoint.BEFORE_LOG);
        Durable.Batch batch = durable.log(place, Optional.of(spool));
        wire.at(CrashPoint.AFTER_LOG);
        return Optional.of(batch);
    }

    /** Where rows wait until a batch is whole; a new one for each, as what is left of a failed try is thrown away. */
    protected List<Delivered> spool() {
        return new ArrayList<>();
    }

    private Offset drain(Offset start, boolean deletes, List<Delivered> spool) {
        wire.readBegins();
        ReadOptions options = new ReadOptions(Map.of(), deletes ? rows.allColumns() : rows.columns(), null, most);
        try (TableRead read = deletes
                ? connector.readTableDeletes(table, start, options)
                : connector.readTable(table, start, options)) {
            take(read, deletes, spool);
            return read.end();
        }
    }

    private void take(TableRead read, boolean deletes, List<Delivered> spool) {
        while (read.next()) {
            spool.add(rows.row(read.row(), deletes));
            wire.at(CrashPoint.MID_PAGE);
        }
    }

    /** Brings a batch that is logged to the target. */
    protected List<Delivered> finish(Durable.Batch batch) {
        List<Delivered> delivered = deliver(batch);
        durable.committed();
        if (delivered.size() >= most) {
            durable.checkpoint();
        }
        return delivered;
    }

    /** Brings the rows of a batch to the target. */
    protected final List<Delivered> deliver(Durable.Batch batch) {
        List<Delivered> delivered = batch.spooled().orElseGet(() -> parts(batch));
        wire.at(CrashPoint.MID_BATCH);
        write(batch, delivered);
        wire.at(CrashPoint.AFTER_WRITE);
        return delivered;
    }

    /** Brings a batch to the target. */
    protected void write(Durable.Batch batch, List<Delivered> delivered) {
        durable.target().write(batch.number(), delivered, this::keysOfSecondRead);
    }

    /** What outlives this process. */
    protected final Durable durable() {
        return durable;
    }

    private List<Delivered> parts(Durable.Batch batch) {
        List<Delivered> delivered = new ArrayList<>();
        List<Partition> parts = ((SupportsPartitionedStream) connector)
                .getPartitions(table, batch.start().rows(), batch.end().rows(), Map.of());
        for (Partition part : parts) {
            wire.readBegins();
            try (TableRead read = ((SupportsPartitionedStream) connector)
                    .readPartition(table, part, new ReadOptions(Map.of(), rows.columns()))) {
                take(read, false, delivered);
            }
            wire.at(CrashPoint.MID_BATCH);
        }
        return delivered;
    }

    private Set<String> keysOfSecondRead() {
        List<Delivered> again = new ArrayList<>();
        try (LakeflowConnect fresh = another.get();
                TableRead read = fresh.readTable(table, Offset.START, new ReadOptions(Map.of(), rows.columns()))) {
            take(read, false, again);
        }
        Set<String> keys = new HashSet<>();
        again.forEach(row -> keys.add(row.version().key()));
        return keys;
    }
}
