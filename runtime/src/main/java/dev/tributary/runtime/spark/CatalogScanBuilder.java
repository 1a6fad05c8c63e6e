package dev.tributary.runtime.spark;

import dev.tributary.runtime.error.ConnectorException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** What {@link SourceScanBuilder} does, for a table that takes its options from the conditions too. */
final class CatalogScanBuilder
        implements SupportsPushDownV2Filters, SupportsPushDownLimit, SupportsPushDownRequiredColumns {
    private final CatalogTable table;
    private final CaseInsensitiveStringMap with;
    private final OptionConditions options;
    private final QueryConditions conditions;
    private StructType wanted;
    private long most = Long.MAX_VALUE;

    CatalogScanBuilder(CatalogTable table, CaseInsensitiveStringMap with, QueryConditions conditions) {
        this.table = table;
        this.with = with;
        this.options = new OptionConditions(table.model());
        this.conditions = conditions;
        this.wanted = table.shape();
    }

    @Override
    public Predicate[] pushPredicates(Predicate[] predicates) {
        Predicate[] left = options.take(predicates);
        conditions.take(left);
        return left;
    }

    @Override
    public Predicate[] pushedPredicates() {
        return Stream.concat(Arrays.stream(options.taken()), Arrays.stream(conditions.taken()))
                .distinct()
                .toArray(Predicate[]::new);
    }

    /** Spark asks only where it has no conditions to look at. */
    @Override
    public boolean pushLimit(int limit) {
        most = limit;
        return true;
    }

    @Override
    public boolean isPartiallyPushed() {
        return true;
    }

    @Override
    public void pruneColumns(StructType required) {
        wanted = required;
    }

    @Override
    public Scan build() {
        List<String> ofRows = List.of(table.shape().fieldNames());
        StructType columns = new StructType(Arrays.stream(wanted.fieldNames())
                .filter(ofRows::contains)
                .map(table.shape()::apply)
                .toArray(StructField[]::new));
        StructType hidden = new StructType(Arrays.stream(wanted.fields())
                .filter(field -> !ofRows.contains(field.name()))
                .toArray(StructField[]::new));
        StructType all = columns;
        for (StructField field : hidden.fields()) {
            all = all.add(field);
        }
        Optional<ConnectorException> wrong =
                table.missing(with, options.options()).or(() -> table.undivided(hidden, options.several()));
        if (wrong.isPresent()) {
            return new Incomplete(table.name(), all, wrong.get());
        }
        ReadConfiguration configuration = table.configuration(with, options.options());
        return new SourceScan(
                configuration
                        .with(table.hidden(hidden, configuration))
                        .narrowed(conditions.narrowing().atMost(most)),
                all,
                options.options());
    }

    /** What cannot be read as it is, but described: {@code DESCRIBE EXTENDED} makes a scan without conditions. */
    private record Incomplete(String table, StructType readSchema, ConnectorException error) implements Scan {
        @Override
        public String description() {
            return table;
        }

        @Override
        public Batch toBatch() {
            throw error;
        }

        @Override
        public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
            throw error;
        }
    }
}
