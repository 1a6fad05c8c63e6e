package dev.tributary.runtime.rest;

import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/** Which tables there are: those that the descriptor declares, and those that this run has found. */
final class TableDirectory {
    private final SourceModel source;
    private final Map<String, RestTable> tables;
    private final FoundTables found;

    /** @param tables what serves the source's tables, by name; filled later */
    TableDirectory(Connection connection, SourceModel source, Map<String, RestTable> tables) {
        this.source = source;
        this.tables = tables;
        this.found = new FoundTables(connection, source, tables);
    }

    /** The names of all tables, those that are declared first. */
    List<String> names() {
        List<String> names =
                new ArrayList<>(source.listed().stream().map(TableModel::name).toList());
        names.addAll(found.names());
        return names;
    }

    /**
     * A table; the source is asked for it only where the descriptor declares none of that name.
     *
     * @throws ConnectorException if there is none
     */
    RestTable find(String name) {
        return declared(name).or(() -> found.named(name)).orElseThrow(() -> unknown(name));
    }

    /** A table of which a read may have been planned elsewhere. */
    RestTable find(String name, ReadOptions options) {
        StructType planned = options.planned();
        return declared(name)
                .or(() -> planned == null ? Optional.empty() : found.planned(name, planned))
                .orElseGet(() -> find(name));
    }

    /** A table that the descriptor declares; empty for one that only the source knows. */
    Optional<RestTable> declared(String name) {
        return Optional.ofNullable(tables.get(name))
                .filter(table -> table.model().role() instanceof RoleModel.Table);
    }

    private ConnectorException unknown(String name) {
        List<String> names = names();
        return new ConnectorException(source.name() + ": there is no table `" + name + "`."
                + Suggestion.didYouMean(name, names) + " Its tables are " + String.join(", ", names) + ".");
    }
}
