package dev.tributary.simulator.data;

import dev.tributary.model.Lineage;
import dev.tributary.model.OptionModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a table's rows have to do with other tables' rows: each belongs to a row of the parent that exists. One parent has
 * half of the rows, so that it has several pages; every third has none.
 *
 * @param parent the parent table
 * @param lists the options for each of whose values there are rows
 * @param touches whether a change of a row is a change of the parent's row, which is how readers learn of it
 * @param identifying the columns that children are asked for by, which are unlike in all rows
 */
public record Kinship(
        Optional<SimulatedTable> parent, List<OptionModel> lists, boolean touches, Set<String> identifying) {

    /** Of a table that has nothing to do with others. */
    static final Kinship NONE = new Kinship(Optional.empty(), List.of(), false, Set.of());

    public Kinship {
        lists = List.copyOf(lists);
        identifying = Set.copyOf(identifying);
    }

    /**
     * The kinship of a table.
     *
     * @param tables the tables that are there already, the parent among them
     */
    public static Kinship of(SourceModel source, TableModel table, Map<String, SimulatedTable> tables) {
        return new Kinship(
                Lineage.of(source, table).parent().map(TableModel::name).map(tables::get),
                table.options().stream().filter(OptionModel::each).toList(),
                table.parents().anyMatch(ValueModel.FromParent::changedOnly)
                        || Lineage.of(source, table)
                                .parent()
                                .filter(parent -> parent.role() instanceof RoleModel.Listing)
                                .isPresent(),
                Stream.concat(
                                source.tables().stream()
                                        .flatMap(TableModel::parents)
                                        .filter(value -> value.table().equals(table.name()))
                                        .map(ValueModel.FromParent::column),
                                table.role() instanceof RoleModel.Namespaces namespaces
                                        ? Stream.of(namespaces.column())
                                        : Stream.<String>empty())
                        .collect(Collectors.toSet()));
    }

    boolean isNone() {
        return parent.isEmpty() && lists.isEmpty();
    }

    /**
     * Where a new row belongs, empty where there is no parent that it could belong to.
     *
     * @param cursor when the row is made
     */
    Optional<Home> home(long seed, String table, long sequence, Instant cursor, Map<String, String> options) {
        Map<String, String> values = new HashMap<>();
        long number = -1;
        if (parent.isPresent()) {
            Optional<Row> row = isListed() ? parent.get().list(cursor) : chosen(seed, table, sequence);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            number = row.get().sequence();
            values.putAll(row.get().home().options());
        }
        for (OptionModel list : lists) {
            List<String> known = list.values(options.getOrDefault(list.name(), ""));
            values.putIfAbsent(list.name(), known.get((int) (sequence % known.size())));
        }
        return Optional.of(new Home(number, values));
    }

    /** Whether the parent does nothing but list the rows, each once. */
    boolean isListed() {
        return parent.filter(table -> table.model().role() instanceof RoleModel.Listing)
                .isPresent();
    }

    /** A row with the key by which it is listed, where that is its own too. */
    Map<String, @Nullable Object> keyed(TableModel table, Home home, Map<String, @Nullable Object> wire) {
        if (!isListed() || table.primaryKey().size() != 1) {
            return wire;
        }
        SimulatedTable listing = parent.orElseThrow();
        WirePath key = WirePath.of(table, table.primaryKey().get(0));
        return table.parents()
                .filter(value -> value.table().equals(listing.model().name()))
                .filter(value -> !key.names().isEmpty() && !WireKey.isAround(key.column()))
                .filter(value -> listing.model()
                        .column(value.column())
                        .filter(column -> column.type().equals(key.column().type()))
                        .isPresent())
                .findFirst()
                .flatMap(value -> listing.row(home.parent()).flatMap(row -> listing.value(row, value.column())))
                .map(value -> key.with(wire, value))
                .orElse(wire);
    }

    private Optional<Row> chosen(long seed, String table, long sequence) {
        List<Row> candidates = parent.orElseThrow().existing();
        SplittableRandom random = Seeds.random(seed, table + "/homes", sequence);
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get(choice(candidates.size(), sequence, random)));
    }

    private static int choice(int count, long sequence, SplittableRandom random) {
        if (count < 3 || sequence % 2 == 0) {
            return Math.min(1, count - 1);
        }
        int chosen = random.nextInt(count);
        return chosen % 3 == 0 ? chosen + (chosen + 1 < count ? 1 : -1) : chosen;
    }

    /** Tells the parent's row of a change. */
    void touch(Row row, Instant cursor) {
        if (touches) {
            parent.orElseThrow().touch(row.home().parent(), cursor);
        }
    }

    /** A row that is gone is listed no more. */
    void forget(Row row) {
        if (isListed()) {
            parent.orElseThrow().unlist(row.home().parent());
        }
    }

    /** Whether the parent's row that a row belongs to, and its own, exist. */
    boolean exists(Row row) {
        return parent.isEmpty() || parentOf(row).filter(parent.get()::isThere).isPresent();
    }

    private Optional<Row> parentOf(Row row) {
        return parent.flatMap(table -> table.row(row.home().parent()));
    }

    /** A column of the row of an ancestor that a row belongs to. */
    Optional<Object> value(Row row, String table, String column) {
        Optional<Row> above = parentOf(row);
        return above.flatMap(found -> {
            SimulatedTable owner = parent.orElseThrow();
            return owner.model().name().equals(table)
                    ? owner.value(found, column)
                    : owner.kinship().value(found, table, column);
        });
    }

    /** Whether a row is among those that are asked for. */
    boolean isAsked(Row row, Asked asked) {
        return exists(row)
                && asked.options().entrySet().stream()
                        .allMatch(option ->
                                option.getValue().equals(row.home().options().get(option.getKey())))
                && asked.parents().entrySet().stream()
                        .allMatch(value -> value(
                                        row,
                                        value.getKey().table(),
                                        value.getKey().column())
                                .filter(found -> value.getValue().contains(found.toString()))
                                .isPresent());
    }

    /** Whether there is a row of the parent that a request is about. */
    public boolean hasParent(Asked asked) {
        return parent.isEmpty() || parent.get().hasRow(asked);
    }

    /** Whether a row of the parent table is the one, or one of those, that a request names. */
    static boolean isNamed(SimulatedTable table, Row row, Asked asked) {
        return asked.parents().entrySet().stream().allMatch(value -> {
            ValueModel.FromParent named = value.getKey();
            @Nullable
            Object found = (named.table().equals(table.model().name())
                            ? table.value(row, named.column())
                            : table.kinship().value(row, named.table(), named.column()))
                    .orElse(null);
            return found != null && value.getValue().contains(found.toString());
        });
    }
}
