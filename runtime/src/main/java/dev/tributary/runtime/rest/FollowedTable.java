package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.decode.Tolerance;
import dev.tributary.runtime.error.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.spark.sql.types.StructType;

/**
 * A table with the feed that names its changed rows, and what fetches these.
 *
 * @param family the tables of the source, and how reads of them begin
 * @param continuing continues a read of the feed from an offset
 * @param ends where reads of this run ended
 * @param options the table's options as they are given
 */
record FollowedTable(
        Family family,
        RestTable table,
        RestTable feed,
        RestTable detail,
        BiFunction<Read, Offset, TableRead> continuing,
        ReadEnds ends,
        ReadOptions options) {

    Place place() {
        return table.place();
    }

    boolean isByToken() {
        return feed.model().changeToken().isPresent();
    }

    private RoleModel.ChangeFeed role() {
        return (RoleModel.ChangeFeed) feed.model().role();
    }

    private Read feedRead(List<String> columns) {
        return family.reads().apply(feed, asked(feed.model(), columns));
    }

    private ReadOptions asked(TableModel of, List<String> columns) {
        Map<String, String> shared = new HashMap<>();
        of.options().stream()
                .map(option -> option.name())
                .filter(options.tableOptions()::containsKey)
                .forEach(name -> shared.put(name, options.tableOptions().get(name)));
        return new ReadOptions(shared, columns);
    }

    /** From where the feed is read after the table; the source is asked for it. */
    FeedBeginning beginning() {
        return FeedBeginning.of(feedRead(List.of(ColumnPath.head(role().key()))));
    }

    /** Remembers that this run reads no further than an offset which it has settled. */
    void pass(Offset end) {
        if (isByToken()) {
            ends.add(feedRead(FeedEvents.columns(feed, paths())), end);
        }
    }

    /** What the feed tells after an offset. */
    FeedEvents events(Offset start) {
        return new FeedEvents(feed, columns -> continuing.apply(feedRead(columns), start), role().key(), paths());
    }

    /** The columns of the feed that are needed. */
    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(Set.of(role().key()));
        detail.model().parents().map(ValueModel.FromParent::column).forEach(paths::add);
        table.model().columns().stream()
                .map(ColumnModel::origin)
                .filter(ColumnModel.FromFeed.class::isInstance)
                .forEach(origin -> paths.add(((ColumnModel.FromFeed) origin).column()));
        return paths;
    }

    /** What fetches rows. */
    DetailRows details(FollowedRows rows) {
        Map<String, String> given = new HashMap<>(Tolerance.within(options.tableOptions()));
        ReadOptions asked = asked(detail.model(), rows.columns());
        given.putAll(asked.tableOptions());
        return new DetailRows(family.reads().apply(detail, new ReadOptions(given, asked.columns())), rows);
    }

    /** A read of the table by its own method, whose rows have no event; where one would say when, the time does. */
    Read stamped(FollowedRows rows, Instant time) {
        Read read = family.reads().apply(table, rows.asked());
        IncrementalModel incremental = feed.model().incremental();
        if (incremental == null) {
            return read;
        }
        StructType schema = feed.schema().get();
        String cursor = incremental.cursor();
        Object value = FollowedRows.of(time, schema.apply(ColumnPath.head(cursor)));
        return cursor.contains(".")
                ? read
                : read.within(Scope.NONE.withValues(
                        Map.of(new ParentColumn(feed.model().name(), cursor), value)));
    }

    /** What the table's own method is asked for. */
    Scopes scopes(Read read) {
        return new Scopes(read, family.parents(read));
    }
}
