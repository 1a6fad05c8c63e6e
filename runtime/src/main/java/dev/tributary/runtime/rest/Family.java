package dev.tributary.runtime.rest;

import dev.tributary.model.Lineage;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.options.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The tables of a source, and how they descend from one another.
 *
 * @param tables the tables by name
 * @param reads begins reads of them
 */
record Family(SourceModel source, Map<String, RestTable> tables, BiFunction<RestTable, ReadOptions, Read> reads) {

    /** The lineage of a table. */
    Lineage lineage(RestTable table) {
        return Lineage.of(source, table.model());
    }

    /** The parent's rows, each with what it and its own parents say to the requests of a read. */
    Optional<Scopes.Parents> parents(Read read) {
        return parents(read, lineage(read.table()), 0, Ask::everything);
    }

    /**
     * The parent's rows, asked for in a certain way.
     *
     * @param plan what the parent is asked for
     */
    Optional<Scopes.Parents> parents(Read read, Function<Read, List<Ask>> plan) {
        return parents(read, lineage(read.table()), 0, plan);
    }

    private Optional<Scopes.Parents> parents(Read child, Lineage lineage, int depth, Function<Read, List<Ask>> plan) {
        if (depth == lineage.ancestors().size()) {
            return Optional.empty();
        }
        TableModel parent = lineage.ancestors().get(depth);
        List<String> paths = lineage.columnsOf(parent);
        Read read = read(child, parent, paths);
        Scopes scopes = new Scopes(read, parents(child, lineage, depth + 1, Ask::everything));
        List<Ask> asks = plan.apply(read);
        return Optional.of(new ParentRows(new ScopedRows(read, scopes, scope -> asks), columns(read.table(), paths)));
    }

    /** A read of a parent's columns. */
    Read read(Read child, TableModel parent, List<String> paths) {
        RestTable table = table(parent);
        return reads.apply(table, options(child.options(), parent, paths)).admitting(child.scopes());
    }

    /** What a read of a parent is asked for. */
    static ReadOptions options(Options given, TableModel parent, List<String> paths) {
        Map<String, String> options = new HashMap<>();
        for (OptionModel option : parent.options()) {
            given.get(option.name()).ifPresent(value -> options.put(option.name(), value));
        }
        return new ReadOptions(
                options, paths.stream().map(ColumnPath::head).distinct().toList());
    }

    /** How a parent's columns are read out of the rows of {@link #read}. */
    static Map<ParentColumn, ColumnPath> columns(RestTable table, List<String> paths) {
        List<String> columns = paths.stream().map(ColumnPath::head).distinct().toList();
        Map<ParentColumn, ColumnPath> found = new HashMap<>();
        for (String path : paths) {
            found.put(
                    new ParentColumn(table.model().name(), path),
                    new ColumnPath(path, columns, table.schema().get()));
        }
        return found;
    }

    /** The table of a model. */
    RestTable table(TableModel model) {
        return Objects.requireNonNull(tables.get(model.name()), model.name());
    }
}
