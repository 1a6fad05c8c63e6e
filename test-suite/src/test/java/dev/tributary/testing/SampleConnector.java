package dev.tributary.testing;

import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.SupportsRequests;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;

/** A correct connector, written by hand; broken ones override what they break. */
class SampleConnector implements SupportsPartitionedStream, SupportsRequests {
    static final SourceModel MODEL = ModelFile.load(SampleConnector.class.getClassLoader(), "sample");

    private final SamplePages pages;
    private Optional<Instant> end = Optional.empty();

    /** Registered as a generated factory would be. */
    public static final class Factory implements ConnectorFactory {
        @Override
        public String source() {
            return "sample";
        }

        @Override
        public LakeflowConnect connect(Map<String, String> options, Environment environment) {
            return new SampleConnector(options, environment);
        }
    }

    SampleConnector(Map<String, String> options, Environment environment) {
        this(options, environment, SamplePages.Habit.CAREFUL);
    }

    SampleConnector(Map<String, String> options, Environment environment, SamplePages.Habit habit) {
        pages = new SamplePages(options, environment, habit);
    }

    /** Refuses options that the table does not have, or does not get. */
    void requireKnown(String table, Map<String, String> options) {
        SamplePages.requireKnown(
                options,
                table(table).options().stream().map(OptionModel::name).toList(),
                table(table).options().stream()
                        .filter(OptionModel::required)
                        .map(OptionModel::name)
                        .toList());
    }

    static TableModel table(String name) {
        return MODEL.table(name).orElseThrow(() -> new ConnectorException("There is no table `" + name + "`."));
    }

    @Override
    public List<String> listTables() {
        return MODEL.listed().stream().map(TableModel::name).toList();
    }

    @Override
    public StructType getTableSchema(String table, Map<String, String> tableOptions) {
        return SampleRows.schema(table(table).columns());
    }

    @Override
    public TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
        TableModel model = table(table);
        Optional<String> cursor = model.incremental() == null
                ? Optional.empty()
                : Optional.of(model.incremental().cursor());
        return new TableMetadata(model.primaryKey(), cursor, model.ingestion());
    }

    @Override
    public TableRead readTable(String table, Offset start, ReadOptions options) {
        requireKnown(table, options.tableOptions());
        Instant from = SamplePages.time(start);
        Instant until = pinnedEnd();
        return from.equals(until)
                ? read(List.of(), start)
                : read(stream(table, options, from, until), SamplePages.offset(until));
    }

    /** The end of the run, by the source's clock. */
    Instant pinnedEnd() {
        if (end.isEmpty()) {
            end = Optional.of(pages.time());
        }
        return end.get();
    }

    /** The rows after {@code from} and until {@code until}, as they come; all of a snapshot. */
    Iterator<InternalRow> stream(String table, ReadOptions options, Instant from, Instant until) {
        Iterator<List<Map<?, ?>>> source = pages.pages(table(table), options.tableOptions(), from, until);
        return new Iterator<>() {
            private Iterator<InternalRow> page = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && source.hasNext()) {
                    page = page(table, options, from, until, source.next()).iterator();
                }
                return page.hasNext();
            }

            @Override
            public InternalRow next() {
                return page.next();
            }
        };
    }

    /** The same, at once. */
    final List<InternalRow> rows(String table, ReadOptions options, Instant from, Instant until) {
        List<InternalRow> rows = new ArrayList<>();
        stream(table, options, from, until).forEachRemaining(rows::add);
        return rows;
    }

    /** The rows of a page that are asked for. */
    List<InternalRow> page(String table, ReadOptions options, Instant from, Instant until, List<Map<?, ?>> wires) {
        TableModel model = table(table);
        List<InternalRow> rows = new ArrayList<>();
        for (Map<?, ?> wire : wires) {
            Instant cursor =
                    model.incremental() == null ? until : Instant.parse(String.valueOf(wire.get("updated_at")));
            if (cursor.isAfter(from) && !cursor.isAfter(until)) {
                add(rows, model, wire, options.tableOptions());
            }
        }
        return rows;
    }

    /** Takes a row in. */
    void add(List<InternalRow> rows, TableModel model, Map<?, ?> wire, Map<String, String> options) {
        rows.add(SampleRows.row(model.columns(), wire, options));
    }

    @Override
    public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
        if (table(table).ingestion() != IngestionType.CDC_WITH_DELETES) {
            throw new ConnectorException("Table `" + table + "` has no deletes.");
        }
        Instant from = SamplePages.time(start);
        Instant until = pinnedEnd();
        return from.equals(until)
                ? read(List.of(), start)
                : read(stream("gone_" + table, options, from, until), SamplePages.offset(until));
    }

    @Override
    public boolean isPartitioned(String table) {
        return table.equals("events");
    }

    @Override
    public List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
        return List.of(part(Instant.MIN, pinnedEnd()));
    }

    @Override
    public List<Partition> getPartitions(String table, Offset start, Offset stop, Map<String, String> tableOptions) {
        return start.equals(stop) ? List.of() : List.of(part(SamplePages.time(start), SamplePages.time(stop)));
    }

    private static Partition part(Instant from, Instant until) {
        String after = from.equals(Instant.MIN) ? "" : from.toString();
        return new Partition("{\"after\":\"" + after + "\",\"until\":\"" + until + "\"}");
    }

    @Override
    public TableRead readPartition(String table, Partition partition, ReadOptions options) {
        requireKnown(table, options.tableOptions());
        String[] span = partition.json().split("\"", -1);
        Instant from = span[3].isEmpty() ? Instant.MIN : Instant.parse(span[3]);
        return read(stream(table, options, from, Instant.parse(span[7])), Offset.START);
    }

    @Override
    public SourceResponse send(SourceRequest request) {
        return pages.send(request);
    }

    @Override
    public Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
        return SamplePages.offset(pinnedEnd());
    }

    @Override
    public void close() {}

    static TableRead read(List<InternalRow> rows, Offset end) {
        return read(rows.iterator(), end);
    }

    static TableRead read(Iterator<InternalRow> iterator, Offset end) {
        return new TableRead() {
            private InternalRow row = new GenericInternalRow(0);

            @Override
            public boolean next() {
                if (iterator.hasNext()) {
                    row = iterator.next();
                    return true;
                }
                return false;
            }

            @Override
            public InternalRow row() {
                return row;
            }

            @Override
            public Offset end() {
                return end;
            }

            @Override
            public void close() {}
        };
    }
}
