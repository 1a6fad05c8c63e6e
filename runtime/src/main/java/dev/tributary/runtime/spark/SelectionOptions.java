package dev.tributary.runtime.spark;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The options by which a reader says which columns and rows it wants, since Spark tells a stream's source of neither. An option
 * of that name that the descriptor declares is the descriptor's.
 *
 * @param place what messages call the table
 * @param columns the columns' names, separated by commas; empty for all
 * @param filter a condition in SQL; empty for all rows
 */
record SelectionOptions(String place, Optional<String> columns, Optional<String> filter) {
    static final String COLUMNS = "columns";
    static final String FILTER = "filter";

    static SelectionOptions of(SourceModel source, TableModel table, CaseInsensitiveStringMap given) {
        return new SelectionOptions(
                source.name() + "." + table.name(),
                value(COLUMNS, source, table, given),
                value(FILTER, source, table, given));
    }

    private static Optional<String> value(
            String name, SourceModel source, TableModel table, CaseInsensitiveStringMap given) {
        boolean isDeclared = Stream.concat(source.options().stream(), table.options().stream())
                .map(OptionModel::name)
                .anyMatch(name::equalsIgnoreCase);
        return isDeclared
                ? Optional.empty()
                : Optional.ofNullable(given.get(name)).filter(text -> !text.isBlank());
    }

    /**
     * The columns that are wanted, in the order in which they are named; whether a row was deleted is among them where the
     * table tells.
     *
     * @throws ConnectorException if there is none of a name, or one is named twice
     */
    StructType of(StructType schema) {
        if (columns.isEmpty()) {
            return schema;
        }
        List<StructField> wanted = new ArrayList<>();
        for (String name : columns.get().split(",", -1)) {
            StructField field = find(name.strip(), schema);
            if (wanted.contains(field)) {
                throw new ConnectorException(
                        place + ": option `" + COLUMNS + "` names `" + field.name() + "` twice. Leave one.");
            }
            wanted.add(field);
        }
        Stream.of(schema.fields())
                .filter(field -> field.name().equals(ReadOptions.DELETED) && !wanted.contains(field))
                .forEach(wanted::add);
        return DataTypes.createStructType(wanted);
    }

    /**
     * What is read of a table whose planned schema has all its columns.
     *
     * @throws ConnectorException if the filter is none
     */
    ReadConfiguration filter(ReadConfiguration configuration, SourceModel source, TableModel table) {
        if (filter.isEmpty() || configuration.planned() == null) {
            return configuration;
        }
        RowCondition condition = RowCondition.parse(place, filter.get(), configuration.planned());
        QueryConditions implied = new QueryConditions(
                source, table, Environments.current().clock().instant());
        implied.take(condition.conjuncts());
        return configuration.filtered(condition, implied.narrowing());
    }

    private StructField find(String name, StructType schema) {
        List<String> all = List.of(schema.fieldNames());
        return Stream.of(schema.fields())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ConnectorException(place + ": option `" + COLUMNS + "` names `" + name
                        + "`, which is no column." + Suggestion.didYouMean(name, all) + " The columns are "
                        + String.join(", ", all) + "; a struct is read whole."));
    }
}
