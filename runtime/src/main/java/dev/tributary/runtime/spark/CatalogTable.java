package dev.tributary.runtime.spark;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.connector.catalog.SupportsMetadataColumns;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A table in a {@link LakeflowCatalog}. Its options can be named in a query as columns; a column that shows an option says
 * it by a condition just as well.
 *
 * @param name what messages call it
 * @param catalog the catalog's options, which hold where a query says nothing else
 */
record CatalogTable(
        String name,
        ConnectorFactory factory,
        SourceModel source,
        TableModel model,
        StructType shape,
        CaseInsensitiveStringMap catalog)
        implements SupportsRead, SupportsMetadataColumns {

    @Override
    public Column[] columns() {
        return Arrays.stream(shape.fields()).map(SourceTable::column).toArray(Column[]::new);
    }

    @Override
    public MetadataColumn[] metadataColumns() {
        return Arrays.stream(OptionColumns.of(model).fields()).map(Hidden::new).toArray(MetadataColumn[]::new);
    }

    @Override
    public Map<String, String> properties() {
        return model.description().isEmpty() ? Map.of() : Map.of(TableCatalog.PROP_COMMENT, model.description());
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ, TableCapability.MICRO_BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap with) {
        for (String option : new String[] {RowKind.IS_DELETE_FLOW, RowKind.INCLUDE_DELETES, SelectionOptions.COLUMNS}) {
            if (with.containsKey(option)) {
                throw new ConnectorException("Option `" + option + "` changes the columns of `" + name
                        + "`, which a catalog cannot. Read the table by format(\"" + factory.source() + "\").");
            }
        }
        return new CatalogScanBuilder(
                this,
                with,
                new QueryConditions(
                        source, model, Environments.current().clock().instant()));
    }

    /**
     * What a query reads that says all that it must.
     *
     * @param with what it says by {@code WITH}
     * @param conditions what it says by conditions
     * @throws ConnectorException if both say an option and differ, or one is unknown
     */
    ReadConfiguration configuration(CaseInsensitiveStringMap with, Map<String, String> conditions) {
        CaseInsensitiveStringMap options = options(with, conditions);
        return SelectionOptions.of(source, model, options)
                .filter(ReadConfiguration.of(factory, options).planned(shape).checked(), source, model);
    }

    private CaseInsensitiveStringMap options(CaseInsensitiveStringMap with, Map<String, String> conditions) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(LakeflowCatalog.optionsOf(source, model, catalog));
        options.putAll(with.asCaseSensitiveMap());
        conditions.forEach((option, value) -> {
            String said = with.get(option);
            if (said != null && !said.equals(value)) {
                throw new ConnectorException("The query says of `" + name + "` both " + option + " = '" + value
                        + "', and WITH (" + option + " = '" + said + "'). Leave out what is not meant.");
            }
        });
        options.putAll(conditions);
        options.put(ReadConfiguration.TABLE_NAME, simpleName());
        return new CaseInsensitiveStringMap(options);
    }

    private String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The error of a query that does not say all that it must. */
    Optional<ConnectorException> missing(CaseInsensitiveStringMap with, Map<String, String> conditions) {
        CaseInsensitiveStringMap options = options(with, conditions);
        return model.options().stream()
                .filter(option -> option.required() && option.defaultValue() == null)
                .filter(option -> !options.containsKey(option.name()))
                .findFirst()
                .map(option -> new ConnectorException("The query does not say `" + option.name() + "`, which `" + name
                        + "` needs" + (option.description().isEmpty() ? "" : " (" + option.description() + ")")
                        + ". Add " + condition(option) + "WITH (" + option.name()
                        + " = '...') behind the table, or set "
                        + "spark.sql.catalog." + name.substring(0, name.indexOf('.')) + "." + option.name() + "."));
    }

    /** The error of a query that reads of each row which of several values of an option it was asked for with. */
    Optional<ConnectorException> undivided(StructType hidden, Set<String> several) {
        return Arrays.stream(hidden.fieldNames())
                .filter(several::contains)
                .findFirst()
                .map(option -> new ConnectorException("The query reads `" + option + "`, but rows of `" + name
                        + "` do not tell which of its values they were asked for with. Leave `" + option
                        + "` out of what is selected, or ask for one value at a time."));
    }

    private String condition(OptionModel option) {
        boolean named = Arrays.stream(shape.fieldNames())
                        .anyMatch(column -> OptionColumns.option(model, column).equals(option.name()))
                || Arrays.asList(OptionColumns.of(model).fieldNames()).contains(option.name());
        return named ? "the condition " + option.name() + " = '...', one value at a time, or " : "";
    }

    /** The options that a query reads as columns. */
    OptionColumns hidden(StructType fields, ReadConfiguration configuration) {
        Map<String, String> values = new TreeMap<>();
        for (OptionModel option : model.options()) {
            if (option.defaultValue() != null) {
                values.put(option.name(), option.defaultValue());
            }
        }
        values.putAll(configuration.tableOptions());
        return new OptionColumns(fields, values);
    }

    private record Hidden(StructField field) implements MetadataColumn {
        @Override
        public String name() {
            return field.name();
        }

        @Override
        public DataType dataType() {
            return field.dataType();
        }

        @Override
        public String comment() {
            return field.getComment().getOrElse(() -> "");
        }
    }
}
