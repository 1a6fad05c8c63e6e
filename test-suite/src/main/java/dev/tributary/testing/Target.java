package dev.tributary.testing;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.TableMetadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** What a target holds into which a table's batches were merged: by key, the later cursor wins; or all, if it only grows. */
final class Target {
    private final StructType schema;
    private final TableMetadata metadata;
    private final Map<List<String>, InternalRow> byKey = new HashMap<>();
    private final List<String> appended = new ArrayList<>();

    private Target(StructType schema, TableMetadata metadata) {
        this.schema = schema;
        this.metadata = metadata;
    }

    /** An empty target of a table. */
    static Target of(TableUnderTest table) {
        return new Target(table.schema(), table.metadata());
    }

    /** The target after more rows. */
    Target with(List<InternalRow> rows) {
        Target next = new Target(schema, metadata);
        next.byKey.putAll(byKey);
        next.appended.addAll(appended);
        rows.forEach(next::merge);
        return next;
    }

    private void merge(InternalRow row) {
        if (metadata.ingestionType() == IngestionType.APPEND) {
            appended.add(RowTexts.of(row, schema));
            return;
        }
        List<String> key = metadata.primaryKeys().stream()
                .map(column ->
                        Columns.value(row, schema, column).map(Object::toString).orElse("null"))
                .toList();
        byKey.merge(key, row, (held, arrived) -> cursor(held) > cursor(arrived) ? held : arrived);
    }

    private long cursor(InternalRow row) {
        return metadata.cursorField()
                .filter(column -> Columns.find(schema, column).isPresent())
                .flatMap(column -> Columns.value(row, schema, column))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .orElse(Long.MIN_VALUE);
    }

    int size() {
        return byKey.size() + appended.size();
    }

    /** What one has and another has not, or has otherwise; empty if they hold the same. */
    Optional<String> difference(Target other) {
        if (metadata.ingestionType() == IngestionType.APPEND) {
            List<String> mine = appended.stream().sorted().toList();
            List<String> others = other.appended.stream().sorted().toList();
            return mine.equals(others)
                    ? Optional.empty()
                    : Optional.of(mine.size() + " rows, " + Set.copyOf(mine).size() + " of them unlike, against "
                            + others.size() + ", " + Set.copyOf(others).size() + " of them unlike");
        }
        Set<List<String>> keys = new HashSet<>(byKey.keySet());
        keys.addAll(other.byKey.keySet());
        return keys.stream()
                .filter(key -> !text(key).equals(other.text(key)))
                .findFirst()
                .map(key -> "of key " + key + " it holds " + text(key) + " against " + other.text(key));
    }

    private String text(List<String> key) {
        return Optional.ofNullable(byKey.get(key))
                .map(row -> RowTexts.of(row, schema))
                .orElse("nothing");
    }
}
