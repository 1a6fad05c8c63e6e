package dev.tributary.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables that a table's requests are made for, the parent first, then its parent, and so on.
 *
 * @param table the table
 * @param ancestors its ancestors, the nearest first; none for a table that is asked for by itself
 */
public record Lineage(TableModel table, List<TableModel> ancestors) {

    public Lineage {
        ancestors = List.copyOf(ancestors);
    }

    /**
     * The lineage of a table.
     *
     * @throws IllegalArgumentException if a table is among its own ancestors, or names a table that the source lacks
     */
    public static Lineage of(SourceModel source, TableModel table) {
        List<TableModel> ancestors = new ArrayList<>();
        for (Optional<TableModel> next = parent(source, table, new LinkedHashSet<>());
                next.isPresent();
                next = parent(source, next.get(), new LinkedHashSet<>())) {
            ancestors.add(next.get());
        }
        return new Lineage(table, ancestors);
    }

    /** The table for each of whose rows requests are made. */
    public Optional<TableModel> parent() {
        return ancestors.stream().findFirst();
    }

    /**
     * The listing that takes the span of the table in its stead: the table's cursor is a column of its own rows, but it is
     * the listing that says which of them lie between two of its values.
     */
    public Optional<TableModel> spanning() {
        boolean bySpan = table.incremental() != null
                && table.cursorStart().isEmpty()
                && table.parents().noneMatch(ValueModel.FromParent::changedOnly);
        return parent().filter(listing -> bySpan
                && listing.role() instanceof RoleModel.Listing
                && listing.cursorStart().isPresent());
    }

    /** The columns of one of the ancestors whose values the requests and rows of the table, or of ones between, have. */
    public List<String> columnsOf(TableModel ancestor) {
        return Stream.concat(Stream.of(table), ancestors.stream())
                .flatMap(each -> Stream.concat(
                        each.parents()
                                .filter(value -> value.table().equals(ancestor.name()))
                                .map(ValueModel.FromParent::column),
                        each.columns().stream()
                                .map(ColumnModel::origin)
                                .filter(ColumnModel.FromParent.class::isInstance)
                                .map(ColumnModel.FromParent.class::cast)
                                .filter(origin -> origin.table().equals(ancestor.name()))
                                .map(ColumnModel.FromParent::column)))
                .distinct()
                .toList();
    }

    /** Of the tables that a table names, the one that has all others among its ancestors. */
    private static Optional<TableModel> parent(SourceModel source, TableModel table, Set<String> children) {
        if (!children.add(table.name())) {
            throw new IllegalArgumentException("`" + table.name() + "` is among its own ancestors");
        }
        Set<String> named = new LinkedHashSet<>(
                table.parents().map(ValueModel.FromParent::table).toList());
        Set<String> further = new LinkedHashSet<>();
        for (String name : named) {
            for (Optional<TableModel> above = parent(source, find(source, name), new LinkedHashSet<>(children));
                    above.isPresent();
                    above = parent(source, above.get(), new LinkedHashSet<>(children))) {
                further.add(above.get().name());
            }
        }
        named.removeAll(further);
        return named.stream().findFirst().map(name -> find(source, name));
    }

    private static TableModel find(SourceModel source, String name) {
        return source.table(name).orElseThrow(() -> new IllegalArgumentException("There is no table `" + name + "`"));
    }
}
