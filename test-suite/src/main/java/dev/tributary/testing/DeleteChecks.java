package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** S8 and S15: deletes. */
final class DeleteChecks {

    /** S8; a table of another type says that it has no deletes. */
    static void exists(TableUnderTest table) {
        boolean has = hasDeletes(table);
        try (TableRead read = deletes(table)) {
            Reading.rows(read);
        } catch (ConnectorException e) {
            if (has) {
                throw table.check()
                        .failure(
                                "a read of the deletes, as the table is cdc_with_deletes",
                                String.valueOf(e.getMessage()),
                                "declare where deletes come from, or another ingestion type",
                                e);
            }
            return;
        }
        table.check()
                .require(
                        has,
                        "a ConnectorException, as a table that is "
                                + table.metadata().ingestionType().label() + " has no deletes",
                        "an answer",
                        "readTableDeletes must refuse tables that are not cdc_with_deletes");
    }

    /** S15. */
    static void shape(TableUnderTest table) {
        assumeTrue(
                hasDeletes(table),
                () -> "Table `" + table.name() + "` is "
                        + table.metadata().ingestionType().label() + "; only cdc_with_deletes has deletes to check");
        Check check = table.check();
        StructType schema = table.schema();
        table.data().delete(3);
        check.simulation().source().advance(Duration.ofHours(1));
        List<InternalRow> rows = Reading.rows(deletes(table));
        check.requireNone(
                ValueInspector.of(rows, schema).misfits(),
                "deletes with the table's columns",
                "rows of deletes have the shape of the table's rows, with nulls for what is not known");
        List<String> nulls = new ArrayList<>();
        for (String key : table.metadata().primaryKeys()) {
            rows.stream()
                    .filter(row -> Columns.value(row, schema, key).isEmpty())
                    .findFirst()
                    .ifPresent(row -> nulls.add("`" + key + "` null"));
        }
        check.requireNone(nulls, "the key of every deleted row", "deletes must say which row is gone");
    }

    private static boolean hasDeletes(TableUnderTest table) {
        return table.metadata().ingestionType() == IngestionType.CDC_WITH_DELETES;
    }

    private static TableRead deletes(TableUnderTest table) {
        return table.connector().readTableDeletes(table.name(), Offset.START, ReadOptions.allColumns(table.options()));
    }

    private DeleteChecks() {}
}
