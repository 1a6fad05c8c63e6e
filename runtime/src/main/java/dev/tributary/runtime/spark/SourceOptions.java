package dev.tributary.runtime.spark;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Tells apart the options that Spark hands over in one map. */
final class SourceOptions {
    private static final Set<String> OF_READERS =
            Set.of("maxRecordsPerBatch", RowLimit.PER_TRIGGER, SelectionOptions.COLUMNS, SelectionOptions.FILTER);

    private final SourceModel model;
    private final CaseInsensitiveStringMap given;

    SourceOptions(SourceModel model, CaseInsensitiveStringMap given) {
        this.model = model;
        this.given = given;
    }

    SourceModel model() {
        return model;
    }

    /** As {@link SourceModel#tellsDeletesAmongRows} says. */
    boolean tellsDeletesAmongRows(TableModel table) {
        return model.tellsDeletesAmongRows(table);
    }

    /** Those of the connection, by the names that the model gives them. */
    Map<String, String> ofConnection() {
        return taken(connectionNames());
    }

    /** Those of a table, by the names that the model gives them. */
    Map<String, String> of(TableModel table) {
        Map<String, String> taken = taken(ofTable(table));
        RowLimit.of(given).ifPresent(rows -> taken.put(TableOptions.MAX_RECORDS_PER_BATCH, rows));
        return taken;
    }

    /** The table of that name, without regard to case; what all have in common that are found, for another where any are. */
    TableModel table(String name) {
        List<String> tables = model.listed().stream().map(TableModel::name).toList();
        return model.listed().stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst()
                .or(model::found)
                .orElseThrow(() -> new ConnectorException("Source `" + model.name() + "` has no table `" + name + "`."
                        + Suggestion.didYouMean(name, tables) + " Its tables are " + String.join(", ", tables) + "."));
    }

    /** Refuses options that are neither the connection's, nor the table's, nor the data source's own. */
    void requireKnown(TableModel table) {
        RowLimit.refuseOthers(given);
        requireKnown(ofTable(table), OF_READERS, "table `" + table.name() + "`");
    }

    /** Refuses options that are neither the connection's nor the data source's own, those included. */
    void requireKnown(Set<String> own, String reader) {
        requireKnown(List.of(), own, reader);
    }

    private void requireKnown(List<String> ofTable, Set<String> own, String reader) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.add(ReadConfiguration.TABLE_NAME);
        known.addAll(own);
        known.addAll(connectionNames());
        known.addAll(ofTable);
        List<String> readable = List.copyOf(known);
        known.add(ReadConfiguration.SOURCE);
        known.add(RowKind.IS_DELETE_FLOW);
        known.add(RowKind.INCLUDE_DELETES);
        for (String name : new TreeSet<>(given.asCaseSensitiveMap().keySet())) {
            if (!known.contains(name)) {
                throw new ConnectorException("Neither source `" + model.name() + "` nor its " + reader
                        + " has an option `" + name + "`." + Suggestion.didYouMean(name, readable)
                        + " The options are " + String.join(", ", readable) + ".");
            }
        }
    }

    private static List<String> ofTable(TableModel table) {
        return Stream.of(names(table.options()), names(TableOptions.BUILT_IN), TableModel.BUILT_IN_OPTIONS)
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, String> taken(List<String> names) {
        Map<String, String> taken = new TreeMap<>();
        for (String name : names) {
            String value = given.get(name);
            if (value != null) {
                taken.put(name, value);
            }
        }
        return taken;
    }

    /** The names of the connection's options. */
    List<String> connectionNames() {
        return Stream.concat(names(model.options()).stream(), model.builtInOptions().stream())
                .toList();
    }

    private static List<String> names(List<OptionModel> options) {
        return options.stream().map(OptionModel::name).toList();
    }
}
