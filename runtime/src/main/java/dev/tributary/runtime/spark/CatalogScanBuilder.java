package dev.tributary.runtime.spark;

import dev.tributary.runtime.error.ConnectorException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Leaves out the columns that a query does not read, and takes its options from the conditions. */
final class CatalogScanBuilder implements SupportsPushDownV2Filters, SupportsPushDownRequiredColumns {
    private final CatalogTable table;
    private final CaseInsensitiveStringMap with;
    private final OptionConditions conditions;
    private StructType wanted;

    CatalogScanBuilder(CatalogTable table, CaseInsensitiveStringMap with) {
        this.table = table;
        this.with = with;
        this.conditions = new OptionConditions(table.model());
        this.wanted = table.shape();
    }

    @Override
    public Predicate[] pushPredicates(Predicate[] predicates) {
        return conditions.take(predicates);
    }

    @Override
    public Predicate[] pushedPredicates() {
        return conditions.taken();
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
        Optional<ConnectorException> missing = table.missing(with, conditions.options());
        if (missing.isPresent()) {
            return new Incomplete(table.name(), all, missing.get());
        }
        ReadConfiguration configuration = table.configuration(with, conditions.options());
        return new SourceScan(configuration.with(table.hidden(hidden, configuration)), all);
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
