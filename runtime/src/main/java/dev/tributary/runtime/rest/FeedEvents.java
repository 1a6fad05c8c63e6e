package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a feed tells, some of it at a time: of each row that is named among that, the latest. */
final class FeedEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedEvents.class);

    /** How many rows are remembered at once; a row that is named again later is asked for again. */
    private static final int MOST = 10_000;

    private final RestTable feed;
    private final TableRead rows;
    private final ParentColumn key;
    private final Map<ParentColumn, ColumnPath> columns;
    private final Optional<CursorColumn> cursor;
    private final int flag;
    private long nameless;

    /** The columns of a feed that are needed, those within structs by their heads. */
    static List<String> columns(RestTable feed, Set<String> paths) {
        Set<String> heads = new LinkedHashSet<>();
        paths.forEach(path -> heads.add(ColumnPath.head(path)));
        IncrementalModel incremental = feed.model().incremental();
        if (incremental != null) {
            incremental.cursors().forEach(path -> heads.add(ColumnPath.head(path)));
        }
        List<String> columns = new ArrayList<>(heads);
        if (feed.model().tombstone() != null) {
            columns.add(ReadOptions.DELETED);
        }
        return columns;
    }

    /**
     * The events of a read.
     *
     * @param read begins it, with the columns that {@link #columns} says
     * @param key the column that names rows
     * @param paths the columns that are needed, that one among them
     */
    FeedEvents(RestTable feed, Function<List<String>, TableRead> read, String key, Set<String> paths) {
        this.feed = feed;
        this.key = new ParentColumn(feed.model().name(), key);
        List<String> names = columns(feed, paths);
        StructType schema = feed.schema().get();
        this.columns = new LinkedHashMap<>();
        paths.forEach(
                path -> columns.put(new ParentColumn(feed.model().name(), path), new ColumnPath(path, names, schema)));
        this.cursor = Optional.ofNullable(feed.model().incremental())
                .map(incremental -> new CursorColumn(incremental, names, schema));
        this.flag = names.indexOf(ReadOptions.DELETED);
        this.rows = read.apply(names);
    }

    /** What it tells next, each row once; nothing after the end. */
    List<FeedEvent> next() {
        Map<Object, FeedEvent> events = new LinkedHashMap<>();
        while (events.size() < MOST && rows.next()) {
            event(rows.row()).ifPresent(event -> events.merge(event.key(), event, FeedEvent::or));
        }
        if (events.isEmpty() && nameless > 0) {
            LOG.info("{}: passed over {} events that name no row", feed.place(), nameless);
            nameless = 0;
        }
        return List.copyOf(events.values());
    }

    private Optional<FeedEvent> event(InternalRow row) {
        Map<ParentColumn, Object> values = ParentRows.values(row, columns);
        Object named = values.get(key);
        if (named == null) {
            nameless++;
            return Optional.empty();
        }
        Optional<Instant> time = cursor.flatMap(column -> column.read(row));
        return Optional.of(new FeedEvent(named, values, time, flag >= 0 && row.getBoolean(flag)));
    }

    /** Where the feed was read to, once nothing is left. */
    Offset end() {
        return rows.end();
    }

    @Override
    public void close() {
        rows.close();
    }
}
