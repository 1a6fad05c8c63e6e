package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IngestionType;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A table's data. Rows are in wire form: the names and values of the JSON that the source sends, columns from options
 * not among them. Changes get the source's current time as their cursor, so let that time pass before a read that is to
 * see them: a run ends a little before the source's time.
 */
public final class SimulatedTable {
    /** The rows of a larger table are made up anew whenever they are asked for, as long as they are as they were at first. */
    private static final int MOST_KEPT = 10_000;

    private final SourceModel source;
    private final TableModel model;
    private final Optional<ColumnModel> dynamic;
    private final List<String> custom;
    private final Map<String, String> options;
    private final VirtualTime time;
    private final RowMaker maker;
    private final Tombstones tombstones;
    private final Kinship kinship;
    private final RowCursors cursors;
    private final RowEdits edits;
    private final IdentityHashMap<Map<String, @Nullable Object>, Row> made = new IdentityHashMap<>();
    private final long seed;
    private final SourceOrder sourceOrder;
    private final Comparator<Row> order;
    private final List<Row> rows = new ArrayList<>();
    private final SplittableRandom choices;
    private long nextSequence;
    private long revision;
    private long latestChange;
    private @Nullable Selections selections;
    private boolean fleeting;
    private final Tellers tellers;
    private long forgotten;

    /**
     * A table with rows dated over the year before the source's time.
     *
     * @param source the model of the source, which says what of the table is discovered
     * @param options the values of the table's options, for the key columns that come from them
     */
    public SimulatedTable(
            SourceModel source, TableModel table, Map<String, String> options, long seed, int count, VirtualTime time) {
        this(source, table, Kinship.NONE, options, seed, count, time, Beginnings.unknown(source));
    }

    /**
     * A table whose rows have to do with other tables' rows.
     *
     * @param options the values of the table's options, for the key columns that come from them
     * @param beginnings the rows with which sources like this one begin
     */
    public SimulatedTable(
            SourceModel source,
            TableModel table,
            Kinship kinship,
            Map<String, String> options,
            long seed,
            int count,
            VirtualTime time,
            Beginnings beginnings) {
        this.source = source;
        this.model = DiscoveredFields.resolved(source, table);
        this.dynamic = table.dynamicColumn();
        this.custom = DiscoveredFields.columns(source, table).stream()
                .map(ColumnModel::name)
                .toList();
        this.options = Map.copyOf(options);
        this.time = time;
        this.seed = seed;
        this.kinship = kinship;
        maker = new RowMaker(model, kinship.identifying(), seed);
        tombstones = new Tombstones(model);
        cursors = new RowCursors(model);
        tellers = new Tellers(model);
        edits = new RowEdits(model, maker, tombstones, kinship, cursors);
        choices = Seeds.random(seed, model.name() + "/changes");
        Comparator<Row> ties = Comparator.comparingLong(Row::sequence);
        sourceOrder = model.incremental() == null
                ? SourceOrder.NONE
                : model.incremental().order();
        order = (switch (sourceOrder) {
                    case NONE -> Comparator.comparingLong(Row::shuffle);
                    case ASCENDING -> Comparator.comparing(Row::cursor);
                    case DESCENDING -> Comparator.comparing(Row::cursor).reversed();
                })
                .thenComparing(ties);
        int first = DiscoveredFields.count(model).orElse(count);
        if (first > MOST_KEPT || kinship.isListed()) {
            fleeting = kinship.isNone();
            cursors.history(seed, first, time.now()).forEach(this::add);
            fleeting = false;
        } else {
            begin(beginnings.rows(table.name(), () -> {
                cursors.history(seed, first, time.now()).forEach(this::add);
                return new Beginnings.Rows(List.copyOf(rows), nextSequence, latestChange);
            }));
        }
    }

    private void begin(Beginnings.Rows begun) {
        if (rows.isEmpty()) {
            rows.addAll(begun.rows());
            rows.forEach(this::remember);
            nextSequence = begun.nextSequence();
            latestChange = begun.latestChange();
        }
    }

    /** Gives the first row's column a value that other tables know it by. */
    public synchronized void name(String column, String value) {
        WirePath place = WirePath.of(model, column);
        Object written = place.column().type() instanceof ColumnType.Int64 ? (Object) Long.valueOf(value) : value;
        row(0).ifPresent(first ->
                rows.set(rows.indexOf(first), row(0, first.home(), place.with(first.wire(), written), first.cursor())));
        changed();
    }

    /** The model of the table. */
    public TableModel model() {
        return model;
    }

    /** The tables that tell of this one's rows, or of whose rows this one tells. */
    public Tellers tellers() {
        return tellers;
    }

    /** Lets the history of changes begin now: tokens from before have expired. */
    public synchronized void forgetChanges() {
        forgotten = latestChange;
    }

    /** Whether the changes after a number are still known. */
    public synchronized boolean remembers(long change) {
        return change >= forgotten;
    }

    /**
     * Every row that was not deleted, in the order in which the source returns them; what a complete read delivers once
     * time has passed.
     */
    public synchronized List<Map<String, @Nullable Object>> rows() {
        return select(CursorRange.ALL, Asked.EVERYTHING).stream()
                .filter(row -> !tombstones.isDeleted(row))
                .toList();
    }

    /** How many rows there are, those that say that they were deleted among them. */
    public synchronized int rowCount() {
        return rows.size();
    }

    /** What the rows have to do with other tables' rows. */
    public Kinship kinship() {
        return kinship;
    }

    /** The rows that are asked for, within a range of cursors, in the source's order. */
    public synchronized List<Map<String, @Nullable Object>> select(CursorRange range, Asked asked) {
        Selections known = selections();
        if (kinship.isNone()) {
            return cursors.exist() ? known.of(range) : known.all();
        }
        return known.rows().stream()
                .filter(row -> kinship.isAsked(row, asked))
                .filter(row -> !cursors.exist() || range.contains(row.cursor()))
                .<Map<String, @Nullable Object>>map(Row::wire)
                .toList();
    }

    private Selections selections() {
        Selections known = selections;
        if (known == null) {
            rows.sort(order);
            known = new Selections(rows, sourceOrder);
            selections = known;
        }
        return known;
    }

    private void changed() {
        selections = null;
    }

    /** Rows of which a page is made. */
    public static List<Map<String, @Nullable Object>> settled(List<Map<String, @Nullable Object>> page) {
        return page.stream().map(FleetingRow::settled).toList();
    }

    /**
     * Rows as a request gets them that names the custom fields it wants.
     *
     * @param names the fields; of a table without custom fields, none
     */
    public List<Map<String, @Nullable Object>> narrowed(
            List<Map<String, @Nullable Object>> selected, List<String> names) {
        return dynamic.map(column -> selected.stream()
                        .map(row -> column.isFlat()
                                ? DiscoveredFields.narrowed(custom, row, names)
                                : DiscoveredFields.narrowed(model, column, row, names))
                        .toList())
                .orElse(selected);
    }

    /** The names of the table's custom fields. */
    public List<String> customFields() {
        return custom;
    }

    /** The point in time that stands for the number of a change in a {@link CursorRange}. */
    public static Instant atNumber(String number) {
        return RowCursors.atNumber(number);
    }

    /** The number of the latest change of any row. */
    public synchronized long latestChange() {
        return latestChange;
    }

    /** The rows that were added, changed or deleted after the change of that number, in the order of their changes. */
    public synchronized List<Map<String, @Nullable Object>> changesSince(long change) {
        return rows.stream()
                .filter(row -> row.change() > change)
                .sorted(Comparator.comparingLong(Row::change))
                .<Map<String, @Nullable Object>>map(Row::wire)
                .toList();
    }

    /** The primary key of a row in wire form: its values in the key's order, those from options among them. */
    public List<Object> key(Map<String, @Nullable Object> row) {
        List<Object> key = new ArrayList<>();
        for (String path : model.primaryKey()) {
            key.add(value(Optional.ofNullable(made.get(row)), row, path).orElseThrow());
        }
        return key;
    }

    /** A column's value in a row, wherever it comes from. */
    Optional<Object> value(Row row, String path) {
        return value(Optional.of(row), row.wire(), path);
    }

    private Optional<Object> value(Optional<Row> row, Map<String, @Nullable Object> wire, String path) {
        WirePath place = WirePath.of(model, path);
        if (place.column().origin() instanceof ColumnModel.FromOption from) {
            return Optional.of(row.map(Row::home)
                    .map(home -> home.options().get(from.option()))
                    .orElseGet(() -> options.getOrDefault(from.option(), "")));
        }
        if (place.column().origin() instanceof ColumnModel.FromParent from) {
            return row.flatMap(found -> kinship.value(found, from.table(), from.column()));
        }
        return place.get(wire);
    }

    /** The rows whose parents exist, in the order in which they were added. */
    synchronized List<Row> existing() {
        return rows.stream()
                .filter(kinship::exists)
                .sorted(Comparator.comparingLong(Row::sequence))
                .toList();
    }

    /** The row of a number. */
    synchronized Optional<Row> row(long sequence) {
        return rows.stream().filter(row -> row.sequence() == sequence).findFirst();
    }

    /** Moves a row's cursor, as what belongs to it has changed. */
    synchronized void touch(long sequence, Instant cursor) {
        row(sequence).ifPresent(row -> {
            rows.set(rows.indexOf(row), row(sequence, row.home(), cursors.moved(row.wire(), cursor), cursor));
            changed();
        });
    }

    /** Puts other values into a row, which changes now. */
    synchronized Row replace(Row old, Map<String, @Nullable Object> wire) {
        Row changed = row(old.sequence(), old.home(), cursors.moved(wire, time.now()), time.now());
        rows.set(rows.indexOf(old), changed);
        changed();
        return changed;
    }

    /** Adds a row of now. */
    synchronized Optional<Row> add() {
        return add(time.now());
    }

    /** Whether a row says of itself that it was deleted. */
    boolean isDeleted(Row row) {
        return tombstones.isDeleted(row.wire());
    }

    /** Adds a row that lists one of another table. */
    synchronized Optional<Row> list(Instant cursor) {
        return add(cursor);
    }

    /** Removes a row that lists one of another table. */
    synchronized void unlist(long sequence) {
        row(sequence).ifPresent(rows::remove);
        changed();
    }

    /** Whether the parents of a row exist. */
    boolean isThere(Row row) {
        return kinship.exists(row);
    }

    /** Whether there is a row that a request about a child names. */
    boolean hasRow(Asked asked) {
        return existing().stream().anyMatch(row -> Kinship.isNamed(this, row, asked));
    }

    /**
     * Puts fields into a row as they are, such as values that no sample has, at the time at which it last changed; returns the
     * row.
     *
     * @param old a row as it is now
     * @param fields values by the names of the row's fields
     * @throws IllegalArgumentException if there is no such row
     */
    public synchronized Map<String, @Nullable Object> rewrite(
            Map<String, @Nullable Object> old, Map<String, ?> fields) {
        Row row = rows.stream()
                .filter(each -> each.wire().equals(old))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table `" + model.name() + "` has no row " + old));
        Map<String, @Nullable Object> wire = new LinkedHashMap<>(old);
        wire.putAll(fields);
        Row rewritten = row(row.sequence(), row.home(), Collections.unmodifiableMap(wire), row.cursor());
        rows.set(rows.indexOf(row), rewritten);
        changed();
        return rewritten.wire();
    }

    /** Adds rows dated now; returns them. */
    public List<Map<String, @Nullable Object>> insert(int count) {
        return insert(count, time.now());
    }

    /** Adds rows with a given cursor, such as one in the future; returns them. */
    public synchronized List<Map<String, @Nullable Object>> insert(int count, Instant cursor) {
        List<Map<String, @Nullable Object>> inserted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            add(cursor).ifPresent(row -> {
                kinship.touch(row, cursor);
                tellers.changed(row.wire(), cursor);
                inserted.add(row.wire());
            });
        }
        return inserted;
    }

    /**
     * Changes rows that chance picks: a column gets another value, the cursor is now. Returns them.
     *
     * @param count how many; all, if there are fewer
     * @throws IllegalStateException for an append table, whose rows never change
     */
    public List<Map<String, @Nullable Object>> update(int count) {
        return update(count, time.now());
    }

    /**
     * Changes rows that chance picks as of a time that can lie in the past, as those do that become visible late; rows that
     * have changed since that time are left alone. Returns the changed ones.
     *
     * @param count how many; all, if there are fewer
     * @throws IllegalStateException for an append table, whose rows never change
     */
    public synchronized List<Map<String, @Nullable Object>> update(int count, Instant cursor) {
        if (model.ingestion() == IngestionType.APPEND) {
            throw new IllegalStateException(
                    "Table `" + model.name() + "` is append-only: its rows never change; insert instead");
        }
        List<Map<String, @Nullable Object>> updated = new ArrayList<>();
        for (Row row : pick(count)) {
            if (row.cursor().isAfter(cursor)) {
                continue;
            }
            Row changed = row(row.sequence(), row.home(), edits.of(row, ++revision, cursor), cursor);
            rows.set(rows.indexOf(row), changed);
            kinship.touch(changed, cursor);
            tellers.changed(changed.wire(), cursor);
            updated.add(changed.wire());
        }
        changed();
        return updated;
    }

    /**
     * Deletes rows that chance picks, all if there are fewer; returns them as they were. Where rows say themselves that
     * they were deleted, such rows take their place.
     */
    public synchronized List<Map<String, @Nullable Object>> delete(int count) {
        return delete(pick(count));
    }

    /** Deletes these rows; returns them as they were. */
    synchronized List<Map<String, @Nullable Object>> delete(List<Row> deleted) {
        rows.removeAll(deleted);
        List<Map<String, @Nullable Object>> wires = new ArrayList<>();
        for (Row row : deleted) {
            wires.add(row.wire());
            Optional<Map<String, @Nullable Object>> tombstone = tombstones.of(row.wire(), time.now());
            if (tombstone.isPresent()) {
                rows.add(row(row.sequence(), row.home(), tombstone.get(), time.now()));
                kinship.touch(row, time.now());
            } else {
                kinship.forget(row);
            }
            tellers.deleted(row.wire(), time.now());
        }
        changed();
        return wires;
    }

    /**
     * Adds a row that tells of another table's.
     *
     * @param values the columns that name it
     */
    synchronized void tell(Map<String, Object> values, Instant at, boolean deleted) {
        long sequence = nextSequence++;
        Map<String, @Nullable Object> wire = maker.row(sequence, at);
        if (deleted) {
            wire = tombstones.marked(wire, at);
        }
        for (Map.Entry<String, Object> value : values.entrySet()) {
            wire = WirePath.of(model, value.getKey()).with(wire, value.getValue());
        }
        rows.add(row(sequence, Home.NONE, wire, at));
        changed();
    }

    /** Adds a row, unless its table has a parent in which there is none that it could belong to. */
    private Optional<Row> add(Instant cursor) {
        long sequence = nextSequence++;
        return kinship.home(seed, model.name(), sequence, cursor, options).map(home -> {
            long change = latestChange + 1;
            Row row = row(sequence, home, first(sequence, home, cursor, change), cursor);
            rows.add(fleeting ? row.with(new FleetingRow(() -> first(sequence, home, cursor, change))) : row);
            changed();
            return row;
        });
    }

    /** A row as it is at first. */
    private Map<String, @Nullable Object> first(long sequence, Home home, Instant cursor, long change) {
        return kinship.keyed(model, home, cursors.numbered(described(sequence, maker.row(sequence, cursor)), change));
    }

    private Map<String, @Nullable Object> described(long sequence, Map<String, @Nullable Object> madeUp) {
        return SampleTables.describe(source, model, sequence, DiscoveredFields.describe(model, sequence, madeUp));
    }

    /** Up to when the rows of a range are complete: the newest of them is the last that is known. */
    public synchronized Instant watermark(CursorRange range) {
        return rows.stream()
                .map(Row::cursor)
                .filter(range::contains)
                .max(Comparator.naturalOrder())
                .orElse(range.start());
    }

    private Row row(long sequence, Home home, Map<String, @Nullable Object> made, Instant changed) {
        Map<String, @Nullable Object> wire = cursors.isKeyNumber() ? made : cursors.numbered(made, latestChange + 1);
        Row row = new Row(
                sequence,
                Seeds.mix(seed, model.name() + "/order", sequence),
                cursors.of(wire, changed),
                home,
                ++latestChange,
                wire);
        remember(row);
        return row;
    }

    private void remember(Row row) {
        if (!kinship.isNone()) {
            made.put(row.wire(), row);
        }
    }

    private List<Row> pick(int count) {
        List<Row> candidates = new ArrayList<>(rows);
        candidates.removeIf(row -> tombstones.isDeleted(row.wire()));
        candidates.sort(Comparator.comparingLong(Row::sequence));
        List<Row> picked = new ArrayList<>();
        while (picked.size() < count && !candidates.isEmpty()) {
            picked.add(candidates.remove(choices.nextInt(candidates.size())));
        }
        return picked;
    }
}
