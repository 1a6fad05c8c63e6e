package dev.tributary.runtime.rest;

import dev.tributary.model.Lineage;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.offset.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/** Chooses how a table is read, by what its model says of it. */
final class TableReads {
    private final Connection connection;
    private final SourceModel model;
    private final Map<String, RestTable> tables;
    private final Discoveries discoveries;
    private final ReadEnds ends = new ReadEnds();

    /** @param tables all tables of the model, which are added later */
    TableReads(Connection connection, SourceModel model, Map<String, RestTable> tables, Discoveries discoveries) {
        this.connection = connection;
        this.model = model;
        this.tables = tables;
        this.discoveries = discoveries;
    }

    /** The tables that others belong to. */
    Family family() {
        return new Family(model, tables, (table, asked) -> of(table, asked, Presence.PRESENT));
    }

    /** A read of a table. */
    Read of(RestTable table, ReadOptions options, Presence presence) {
        return Read.of(connection, table, options, shape(table, options), presence);
    }

    /** Reads the rows of a table. */
    TableRead rows(RestTable found, Offset start, ReadOptions options) {
        return model.changeFeedOf(found.model().name())
                .map(feed -> followed(found, feed, start, options, Presence.PRESENT))
                .orElseGet(() -> read(of(found, options, Presence.PRESENT), start));
    }

    /** Reads what was deleted of a table. */
    TableRead deletes(RestTable found, Offset start, ReadOptions options) {
        String table = found.model().name();
        Optional<RestTable> apart = model.deletesOf(table).map(deletes -> added(deletes.name()));
        if (apart.isPresent()) {
            DeletedRows rows = new DeletedRows(
                    found, shape(found, options), apart.get(), options, found.options(options.tableOptions()));
            return new DeletesRead(read(of(apart.get(), rows.asked(), Presence.DELETED), start), rows);
        }
        Optional<TableModel> feed = model.changeFeedOf(table);
        if (feed.isPresent()) {
            return followed(found, feed.get(), start, options, Presence.DELETED);
        }
        if (found.model().tombstone() == null) {
            throw new ConnectorException(found.place()
                    .says(
                            "the table's ingestion type is "
                                    + found.model().ingestion().label() + ", which tells of no deletes",
                            "read the table itself."));
        }
        return read(of(found, options, Presence.DELETED), start);
    }

    private TableRead followed(RestTable table, TableModel feed, Offset start, ReadOptions options, Presence presence) {
        ReadRange.refuse(
                table.place(),
                table.options(options.tableOptions()),
                "but the table is read by a feed of its changes, from the feed's beginning on");
        FollowedTable followed = new FollowedTable(
                family(),
                table,
                added(feed.name()),
                added(model.detailOf(table.model().name()).orElseThrow().name()),
                this::rows,
                ends,
                options);
        FollowedRows rows =
                new FollowedRows(table, shape(table, options).schema(), options, table.options(options.tableOptions()));
        return checked(new FeedRead(followed, rows, presence, start));
    }

    private TableRead read(Read read, Offset start) {
        TableRead rows = rows(read, start);
        // A table that was found is no parent, and not among those that are declared.
        boolean canSkip = Stream.concat(
                        Stream.of(read.table()),
                        Lineage.of(model, read.table().model()).ancestors().stream()
                                .map(table -> added(table.name())))
                .anyMatch(table -> table.terms().errors().canSkip());
        TableRead skippable = canSkip ? new SkippableRead(rows, start) : rows;
        return checked(skippable);
    }

    private TableRead checked(TableRead read) {
        return connection
                .check()
                .<TableRead>map(check -> new CheckedRead(check, read))
                .orElse(read);
    }

    private TableRead rows(Read read, Offset start) {
        if (read.table().isScoped()) {
            return scoped(read, start);
        }
        Optional<ValueModel.ChangeToken> token = read.table().model().changeToken();
        if (token.isPresent()) {
            return new TokenRead(read, token.get(), start, ends);
        }
        if (!read.table().isIncremental()) {
            return new SnapshotRead(read, start, ends);
        }
        if (read.table().incremental().sequence()) {
            return new SequenceRead(read, start, ends, read.most());
        }
        if (!read.table().isWindowed()) {
            return new SinceRead(read, start, read.most());
        }
        Cut cut = new Cut(read.most(), Position.CURSOR.parse(read.table().place(), start));
        Windows windows = new Windows(connection, read.table());
        return new WindowsRead(read, cut, () -> windows.plan(start, read.options()));
    }

    private TableRead scoped(Read read, Offset start) {
        Family family = family();
        if (read.table().model().parents().anyMatch(ValueModel.FromParent::changedOnly)) {
            ReadRange.refuse(
                    read.table().place(),
                    read.options(),
                    "but the table is read by what has changed of its parent, which knows no range");
            Lineage lineage = family.lineage(read.table());
            TableModel parent = lineage.parent().orElseThrow();
            List<String> columns = lineage.columnsOf(parent);
            RestTable table = family.table(parent);
            ReadOptions asked = Family.options(read.options(), parent, columns);
            TableRead parents = model.changeFeedOf(parent.name())
                    .map(feed -> followed(table, feed, start, asked, Presence.PRESENT))
                    .orElseGet(() -> rows(of(table, asked, Presence.PRESENT), start));
            return new ChangedParentsRead(read, parents, Family.columns(table, columns));
        }
        Optional<TableModel> listing = family.lineage(read.table()).spanning();
        if (listing.isPresent()) {
            return new ListingRead(family, read, listing.get(), start);
        }
        FanoutPlan plan = read.table().isIncremental()
                ? new ParentsPlan(family, read, start)
                : new SnapshotPlan(family, read, start, ends);
        return new FanoutRead(read, plan, start);
    }

    private TableShape shape(RestTable table, ReadOptions options) {
        StructType planned = options.planned();
        TableShape shape = planned == null
                ? discoveries.shape(table, options.tableOptions())
                : discoveries.planned(table, planned);
        return shape.of(table, options.tableOptions());
    }

    /** What serves a table. */
    private RestTable added(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }
}
