package dev.tributary.processor.validation;

import dev.tributary.model.ColumnModel;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.FromParentDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tables that a table is read for the rows of, as far as what is declared makes sense.
 *
 * @param table the table
 * @param ancestors its ancestors, the nearest first
 */
record Lineages(TableDefinition table, List<TableDefinition> ancestors) {

    /** A column of an ancestor. */
    record Found(TableDefinition table, String path, ColumnDefinition column) {
        ColumnModel.Origin origin() {
            return new ColumnModel.FromParent(table.name().value(), path);
        }
    }

    Lineages {
        ancestors = List.copyOf(ancestors);
    }

    /** The lineage of a table; it ends before a table that is its own ancestor. */
    static Lineages of(SourceDefinition source, TableDefinition table) {
        List<TableDefinition> ancestors = new ArrayList<>();
        Set<TableDefinition> seen = new LinkedHashSet<>(Set.of(table));
        Optional<TableDefinition> next = parent(source, table, Set.of());
        while (next.isPresent() && seen.add(next.get())) {
            ancestors.add(next.get());
            next = parent(source, next.get(), Set.of());
        }
        return new Lineages(table, ancestors);
    }

    /** The table for each of whose rows requests are made. */
    Optional<TableDefinition> parent() {
        return ancestors.stream().findFirst();
    }

    /** The column that {@code @FromParent} names: of the table it names, or of the nearest that has it. */
    Optional<Found> find(FromParentDefinition named) {
        return ancestors.stream()
                .filter(ancestor -> named.table()
                        .map(name -> name.value().equals(ancestor.name().value()))
                        .orElse(true))
                .flatMap(ancestor -> find(ancestor, named.column().value()).stream())
                .findFirst();
    }

    private static Optional<Found> find(TableDefinition table, String path) {
        return table.row().flatMap((RowDefinition row) -> row.find(path)).map(column -> new Found(table, path, column));
    }

    /** The tables that {@code @Parent} names, each once; those that do not exist left out. */
    static List<TableDefinition> named(SourceDefinition source, TableDefinition table) {
        return table.values(ValueDefinition.Parent.class).stream()
                .map(ValueDefinition.Parent::table)
                .map(Located::value)
                .distinct()
                .flatMap(name -> table(source, name).stream())
                .toList();
    }

    static Optional<TableDefinition> table(SourceDefinition source, String name) {
        return source.tables().stream()
                .filter(table -> table.name().value().equals(name))
                .findFirst();
    }

    /** Of the tables that are named, the first that is no ancestor of another. */
    private static Optional<TableDefinition> parent(
            SourceDefinition source, TableDefinition table, Set<TableDefinition> children) {
        List<TableDefinition> named = named(source, table);
        Set<TableDefinition> below = new LinkedHashSet<>(children);
        below.add(table);
        Set<TableDefinition> further = new LinkedHashSet<>();
        for (TableDefinition candidate : named) {
            Set<TableDefinition> seen = new LinkedHashSet<>(below);
            Optional<TableDefinition> above = Optional.of(candidate);
            while (above.isPresent() && seen.add(above.get())) {
                above = parent(source, above.get(), seen);
                above.ifPresent(further::add);
            }
        }
        return named.stream().filter(candidate -> !further.contains(candidate)).findFirst();
    }
}
