package dev.tributary.testing;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.runtime.connector.SupportsRequests;
import dev.tributary.runtime.connector.SupportsRequests.SourceRequest;
import dev.tributary.runtime.connector.SupportsRequests.SourceResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;

/** W1 to W6: what tests write is read, and what they delete is told. */
final class WriteChecks {

    /** W1 and W2. */
    static void listed(TableUnderTest table, WritesModel writes) {
        Check check = table.check();
        check.require(
                table.connector().listTables().contains(table.name()),
                "`" + table.name() + "` among the tables",
                table.connector().listTables().toString(),
                "a table that is written is one that is read");
        boolean deletes = writes.find(WriteModel.Kind.DELETE, table.name()).isPresent();
        IngestionType type = table.metadata().ingestionType();
        check.require(
                !deletes || type == IngestionType.CDC_WITH_DELETES || type == IngestionType.SNAPSHOT,
                "cdc_with_deletes or snapshot, as rows are deleted",
                type.label(),
                "say in the descriptor where the source tells of deletes");
    }

    /** W3, W4 and W5. */
    static void insertedAndChanged(TableUnderTest table, WritesModel writes) {
        with(table, writes, inserted -> {
            requireRead(table, inserted.values());
            writes.find(WriteModel.Kind.UPDATE, table.name()).ifPresent(update -> {
                Map<String, JsonValue> changed = WrittenRow.values(table.model(), update, inserted.key(), 2);
                send(table, update, changed);
                Map<String, JsonValue> now = new LinkedHashMap<>(inserted.values());
                now.putAll(changed);
                requireRead(table, now);
            });
        });
    }

    /** W6. */
    static void deleted(TableUnderTest table, WritesModel writes) {
        Optional<WriteModel> delete = writes.find(WriteModel.Kind.DELETE, table.name());
        Assumptions.assumeTrue(delete.isPresent(), () -> "No @Delete of `" + table.name() + "` is declared");
        Map<String, JsonValue> key = new LinkedHashMap<>();
        with(table, writes, inserted -> {
            requireRead(table, inserted.values());
            key.putAll(inserted.key());
        });
        boolean isTold = table.metadata().ingestionType() == IngestionType.CDC_WITH_DELETES;
        WrittenRows rows = new WrittenRows(table);
        Optional<InternalRow> found = isTold
                ? rows.awaited(key, WrittenRows.Of.DELETES, Optional::isPresent)
                : rows.awaited(key, WrittenRows.Of.ROWS, Optional::isEmpty);
        table.check()
                .require(
                        found.isPresent() == isTold,
                        isTold ? "the deleted row among the deletes" : "the deleted row among the rows no more",
                        isTold ? "nothing of " + key : "a row " + key,
                        "does the source tell of deletes where the descriptor says?");
    }

    /**
     * A row that was written.
     *
     * @param key the columns that identify it
     * @param values all columns whose value is known
     */
    private record Inserted(Map<String, JsonValue> key, Map<String, JsonValue> values) {}

    /**
     * Inserts a row, and deletes it in the end, whatever has come of the checks and of the insertion itself, where that is
     * declared.
     */
    private static void with(TableUnderTest table, WritesModel writes, Consumer<Inserted> checks) {
        WriteModel insert = writes.find(WriteModel.Kind.INSERT, table.name()).orElseThrow();
        Optional<WriteModel> delete = writes.find(WriteModel.Kind.DELETE, table.name());
        Map<String, JsonValue> values = WrittenRow.values(table.model(), insert, Map.of(), 1);
        Set<Map<String, JsonValue>> keys = new LinkedHashSet<>();
        try {
            Inserted inserted = insert(table, insert, values, keys);
            checks.accept(inserted);
            delete.ifPresent(remove -> send(table, remove, inserted.key()));
        } catch (RuntimeException | AssertionError failure) {
            key(table, new JsonValue.Null(), values).ifPresent(keys::add);
            delete.ifPresent(remove -> cleanUp(table, remove, keys, failure));
            throw failure;
        }
    }

    /** Deletes what a check that failed may have left at the source, by each key that it may have. */
    private static void cleanUp(
            TableUnderTest table, WriteModel delete, Set<Map<String, JsonValue>> keys, Throwable failure) {
        for (Map<String, JsonValue> key : keys) {
            try {
                send(table, delete, key);
                return;
            } catch (RuntimeException | AssertionError inVain) {
                failure.addSuppressed(inVain);
            }
        }
        failure.addSuppressed(new AssertionFailedError("What this check has inserted may still be in `" + table.name()
                + "`; look for texts that begin with \"" + WrittenRow.MARK + "\""));
    }

    /**
     * W3: the response has the key, and what it repeats of what was written is that.
     *
     * @param keys gets the key as soon as it is known
     */
    private static Inserted insert(
            TableUnderTest table, WriteModel insert, Map<String, JsonValue> values, Set<Map<String, JsonValue>> keys) {
        TableModel model = table.model();
        SourceResponse response = send(table, insert, values);
        JsonValue row = row(table, insert, response);
        Optional<Map<String, JsonValue>> key = key(table, row, values);
        key.ifPresent(keys::add);
        values.forEach((column, written) -> table.check()
                .require(
                        WrittenRow.in(model, row, column)
                                .filter(value -> !value.scalar().equals(written.scalar()))
                                .isEmpty(),
                        "`" + column + "` as it was written, " + written.toJson(),
                        row.toJson(),
                        "does the request send the value where the source takes it from?"));
        table.check()
                .require(
                        key.isPresent(),
                        "the key " + model.primaryKey() + " of the new row in the response",
                        row.toJson(),
                        "say with at = ... where in the response the row is");
        Map<String, JsonValue> known = new LinkedHashMap<>(values);
        known.putAll(key.orElseThrow());
        return new Inserted(key.orElseThrow(), known);
    }

    /** The key of a row, from options, from the response, and from what was written; empty where a part is nowhere. */
    private static Optional<Map<String, JsonValue>> key(
            TableUnderTest table, JsonValue row, Map<String, JsonValue> values) {
        Map<String, JsonValue> key = new LinkedHashMap<>();
        for (String column : table.model().primaryKey()) {
            Optional<JsonValue> part = option(table, column)
                    .or(() -> WrittenRow.in(table.model(), row, column))
                    .or(() -> Optional.ofNullable(values.get(column)));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            key.put(column, part.get());
        }
        return Optional.of(key);
    }

    private static Optional<JsonValue> option(TableUnderTest table, String column) {
        return table.model()
                .column(column)
                .filter(found -> found.origin() instanceof ColumnModel.FromOption)
                .map(found -> ((ColumnModel.FromOption) found.origin()).option())
                .flatMap(name -> Optional.ofNullable(table.options().get(name)))
                .map(JsonValue::of);
    }

    private static JsonValue row(TableUnderTest table, WriteModel insert, SourceResponse response) {
        try {
            return JsonValue.parse(response.body())
                    .at(JsonPlace.of(insert.at()))
                    .orElseGet(JsonValue.Null::new);
        } catch (IllegalArgumentException e) {
            throw table.check()
                    .failure("JSON that has the new row", response.body(), "does the source answer with it?", e);
        }
    }

    private static SourceResponse send(TableUnderTest table, WriteModel write, Map<String, JsonValue> columns) {
        SourceRequest request = WriteRequests.of(write, columns, table.options());
        if (!(table.connector() instanceof SupportsRequests connector)) {
            throw table.check()
                    .failure(
                            "a connector that makes requests",
                            table.connector().getClass().getName(),
                            "extend RestConnector, as generated connectors do",
                            null);
        }
        SourceResponse response = connector.send(request);
        table.check()
                .require(
                        response.status() / 100 == 2,
                        "success of " + request.method() + " " + request.path(),
                        "status " + response.status() + " " + response.body(),
                        "correct the method's request, or what the account may write");
        return response;
    }

    /** W4 and W5: a new run of the connector reads the row, with what was written. */
    private static void requireRead(TableUnderTest table, Map<String, JsonValue> expected) {
        Check check = table.check();
        Map<String, JsonValue> key = new LinkedHashMap<>();
        table.model()
                .primaryKey()
                .forEach(
                        column -> Optional.ofNullable(expected.get(column)).ifPresent(value -> key.put(column, value)));
        WrittenRows rows = new WrittenRows(table);
        Optional<InternalRow> row = rows.awaited(
                key,
                WrittenRows.Of.ROWS,
                found -> found.isPresent()
                        && expected.keySet().stream()
                                .allMatch(column -> rows.value(found.get(), column)
                                        .equals(Objects.requireNonNull(expected.get(column))
                                                .scalar())));
        check.require(
                row.isPresent(),
                "the new row " + key,
                "none of that key",
                "does the table read all that the source has, and is the key right?");
        expected.forEach((column, value) -> {
            Optional<String> read = rows.value(row.orElseThrow(), column);
            check.require(
                    read.equals(value.scalar()),
                    "`" + column + "` to be " + value.toJson(),
                    read.orElse("null"),
                    "does the column read what the request writes?");
        });
    }

    private WriteChecks() {}
}
