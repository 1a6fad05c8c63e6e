package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.Lineage;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.Template;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.offset.Stamp;
import dev.tributary.runtime.options.Options;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the offsets of tables are reached with: the cursor, the key, and the options that choose rows, secrets not among them.
 *
 * @param connection the options that the connection was given
 */
record Stamps(SourceModel model, Map<String, String> connection) {

    /** A connection with these options. */
    static Stamps of(SourceModel model, Map<String, String> given) {
        Map<String, String> connection = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        connection.putAll(given);
        return new Stamps(model, connection);
    }

    /** The stamp of a table's offsets, of its rows or of its deletes. */
    Stamp of(RestTable table, Map<String, String> tableOptions) {
        Options options = table.options(tableOptions);
        SortedMap<String, String> chosen = new TreeMap<>();
        Map<String, String> defaults = new HashMap<>();
        Set<String> scopes = scopes(table.model());
        table.model().options().stream()
                .filter(option -> !option.secret() && !scopes.contains(option.name()))
                .forEach(option -> {
                    options.get(option.name()).ifPresent(value -> chosen.put(option.name(), value));
                    addDefault(option, defaults);
                });
        ofConnection(table.model()).forEach(option -> {
            Optional.ofNullable(connection.get(option.name()))
                    .filter(value -> !value.isEmpty())
                    .or(() -> Optional.ofNullable(option.defaultValue()))
                    .ifPresent(value -> chosen.put(option.name(), value));
            addDefault(option, defaults);
        });
        return new Stamp(cursor(table.model()), String.join(",", table.model().primaryKey()), chosen, defaults);
    }

    private static void addDefault(OptionModel option, Map<String, String> defaults) {
        if (option.defaultValue() != null) {
            defaults.put(option.name(), option.defaultValue());
        }
    }

    /** The cursor of whatever the offset is about: a feed, or a parent whose changes are followed. */
    private Optional<String> cursor(TableModel table) {
        TableModel parent = table.parents().anyMatch(ValueModel.FromParent::changedOnly)
                ? Lineage.of(model, table).parent().orElse(table)
                : table;
        TableModel followed = model.changeFeedOf(parent.name()).orElse(parent);
        return Optional.ofNullable(followed.incremental())
                .filter(incremental -> followed.changeToken().isEmpty())
                .map(IncrementalModel::cursors)
                .map(columns -> String.join(",", columns));
    }

    /** Lists of which the offset knows the values that were read, as it knows parents. */
    private Set<String> scopes(TableModel table) {
        boolean knows = table.incremental() != null
                && Lineage.of(model, table).spanning().isEmpty()
                && table.parents().noneMatch(ValueModel.FromParent::changedOnly);
        return knows ? Scopes.lists(table).stream().map(OptionModel::name).collect(Collectors.toSet()) : Set.of();
    }

    /** Those of the connection's options that the table's requests carry, or that name a part of the source's host. */
    private Stream<OptionModel> ofConnection(TableModel table) {
        Set<String> names = new HashSet<>();
        table.request().parameters().stream()
                .map(ParameterModel::value)
                .filter(ValueModel.Option.class::isInstance)
                .forEach(value -> names.add(((ValueModel.Option) value).option()));
        table.options().forEach(option -> names.remove(option.name()));
        // Where the whole address is an option, the same source may have moved.
        if (!model.baseUrl().startsWith("{") && !connection.containsKey(SourceModel.BASE_URL_OPTION)) {
            names.addAll(Template.parse(model.baseUrl()).options());
        }
        return model.options().stream().filter(option -> !option.secret() && names.contains(option.name()));
    }
}
