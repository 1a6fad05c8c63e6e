package dev.tributary.runtime.spark;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Leaves out what a query does not ask for: columns, a struct whole or not at all; and rows, as far as the source need not be
 * asked for them. Spark tells a stream's source neither of conditions nor of limits.
 */
final class SourceScanBuilder
        implements SupportsPushDownV2Filters, SupportsPushDownLimit, SupportsPushDownRequiredColumns {
    private final ReadConfiguration configuration;
    private final QueryConditions conditions;
    private final StructType all;
    private StructType wanted;
    private long most = Long.MAX_VALUE;

    SourceScanBuilder(ReadConfiguration configuration, QueryConditions conditions, StructType schema) {
        this.configuration = configuration;
        this.conditions = conditions;
        this.all = schema;
        this.wanted = schema;
    }

    @Override
    public Predicate[] pushPredicates(Predicate[] predicates) {
        // Deleted rows have little more than their keys, and times of their own.
        if (configuration.rows() == RowKind.PRESENT) {
            conditions.take(predicates);
        }
        return predicates.clone();
    }

    @Override
    public Predicate[] pushedPredicates() {
        return conditions.taken();
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
        wanted = new StructType(
                Arrays.stream(required.fieldNames()).map(all::apply).toArray(StructField[]::new));
    }

    @Override
    public Scan build() {
        return new SourceScan(configuration.narrowed(conditions.narrowing().atMost(most)), wanted, Map.of());
    }
}
