package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IngestionType;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.TableDrift;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** T15, of rows that are not as declared: what becomes of them is what the read's mode says, and it is told. */
final class DriftChecks {
    private static final String UNKNOWN = "tributary_unknown_field";
    private static final String RESCUED = "_rescued_data";
    private static final String MISFIT = "a dozen";

    /** What a run is told of its tables. */
    private static final class Told implements RunListener {
        private final Map<String, TableDrift> drift = new ConcurrentHashMap<>();

        @Override
        public void drifted(String source, String table, TableDrift more) {
            drift.merge(table, more, TableDrift::plus);
        }
    }

    /** T15, of what is rescued. */
    static void rescued(TableUnderTest table) {
        requireModes(table);
        ColumnModel column = column(table);
        Set<List<String>> key = ReadChecks.keys(table, List.of(drifted(table, column)));
        Set<List<String>> held = ReadChecks.keys(table, table.data().rows());
        Map<String, String> options = with(table, TableModel.MODE_OPTION, "PERMISSIVE");
        options.put(TableModel.RESCUE_UNKNOWN_FIELDS_OPTION, "true");
        Told told = new Told();
        try (LakeflowConnect run = table.check().simulation().connect(told)) {
            StructType schema = run.getTableSchema(table.name(), options);
            List<InternalRow> rows = Reading.of(
                            run.readTable(table.name(), Offset.START, ReadOptions.allColumns(options)))
                    .rows();
            table.check()
                    .require(
                            ReadChecks.deliveredKeys(table, rows).equals(held),
                            "the source's " + held.size() + " rows in the mode PERMISSIVE",
                            rows.size() + " rows, which are not the same",
                            "a value that does not fit must not cost its row");
            for (InternalRow row : rows) {
                boolean here = ReadChecks.deliveredKeys(table, List.of(row)).equals(key);
                requireRescued(table, column, here, row, schema);
            }
        }
        requireTold(table, column, Optional.ofNullable(told.drift.get(table.name())));
    }

    private static void requireRescued(
            TableUnderTest table, ColumnModel column, boolean here, InternalRow row, StructType schema) {
        String found = Columns.value(row, schema, RESCUED).map(Object::toString).orElse("null");
        String value =
                Columns.value(row, schema, column.name()).map(Object::toString).orElse("null");
        String misfit = "\"" + place(column) + "\":\"" + MISFIT + "\"";
        String unknown = "\"/" + UNKNOWN + "\":[{\"a\":1}]";
        boolean holds = here
                ? found.contains(misfit) && found.contains(unknown) && value.equals("null")
                : !found.contains(misfit) && !found.contains(unknown);
        table.check()
                .require(
                        holds,
                        here
                                ? "a row with " + misfit + " and " + unknown + " in `" + RESCUED + "`, its column null"
                                : "other rows without " + misfit + " and " + unknown + " in `" + RESCUED + "`",
                        found + ", and the column " + value,
                        "what no column takes must stand in `" + RESCUED + "` as the source has it, once");
    }

    private static void requireTold(TableUnderTest table, ColumnModel column, Optional<TableDrift> drift) {
        boolean complete = drift.filter(told -> told.unknown().containsKey("/" + UNKNOWN)
                        && told.retyped().containsKey(place(column)))
                .isPresent();
        table.check()
                .require(
                        complete,
                        "that the run is told of a new field /" + UNKNOWN + ", and of " + place(column)
                                + ", which does not fit",
                        drift.map(TableDrift::toString).orElse("nothing"),
                        "a table that changes must be told of, not only read on");
    }

    /** T15, of rows that are left out. */
    static void dropped(TableUnderTest table) {
        assumeTrue(
                table.model().ingestion() != IngestionType.SNAPSHOT,
                () -> "What is left out of the snapshot `" + table.name() + "` would count as deleted");
        requireModes(table);
        ColumnModel column = column(table);
        Set<List<String>> key = ReadChecks.keys(table, List.of(drifted(table, column)));
        Map<String, String> options = with(table, TableModel.MODE_OPTION, "DROPMALFORMED");
        try (LakeflowConnect run = table.check().simulation().connect()) {
            Set<List<String>> delivered = ReadChecks.deliveredKeys(
                    table,
                    Reading.of(run.readTable(table.name(), Offset.START, ReadOptions.allColumns(options)))
                            .rows());
            Set<List<String>> expected = ReadChecks.keys(table, table.data().rows());
            expected.removeAll(key);
            table.check()
                    .require(
                            delivered.equals(expected),
                            "all rows but that of key " + key + " in the mode DROPMALFORMED",
                            delivered.size() + " of " + expected.size(),
                            "a row that does not fit must cost no other");
        }
    }

    /** Connectors that are written by hand need not know what a mode is. */
    private static void requireModes(TableUnderTest table) {
        StructType schema =
                table.connector().getTableSchema(table.name(), with(table, TableModel.MODE_OPTION, "PERMISSIVE"));
        assumeTrue(Columns.find(schema, RESCUED).isPresent(), () -> "The connector has no modes");
    }

    /** Gives the first row a field that nobody declared, and a value that does not fit; the row. */
    private static Map<String, Object> drifted(TableUnderTest table, ColumnModel column) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(column.wireName(), MISFIT);
        fields.put(UNKNOWN, List.of(Map.of("a", 1)));
        return table.data().rewrite(table.data().rows().get(0), fields);
    }

    /** A column that takes no text. */
    private static ColumnModel column(TableUnderTest table) {
        LosslessChecks.requirePlain(table);
        assumeTrue(
                table.model().hooks().isEmpty()
                        && !(table.model().records().shape() instanceof RecordsModel.Matrix)
                        && !(table.model().records().shape() instanceof RecordsModel.Columnar)
                        && table.model().columns().stream()
                                .noneMatch(column -> column.origin() instanceof ColumnModel.Rest),
                () -> "Fields of `" + table.name() + "` have no names of their own, or all are taken");
        Optional<ColumnModel> column = LosslessChecks.columns(table).stream()
                .filter(candidate -> candidate.type() instanceof ColumnType.Int64
                        || candidate.type() instanceof ColumnType.Float64
                        || candidate.type() instanceof ColumnType.Bool
                        || candidate.type() instanceof ColumnType.Decimal)
                .findFirst();
        assumeTrue(column.isPresent(), () -> "No column of `" + table.name() + "` is a plain number or boolean");
        return column.orElseThrow();
    }

    private static String place(ColumnModel column) {
        return "/" + column.wireName().replace("~", "~0").replace("/", "~1");
    }

    private static Map<String, String> with(TableUnderTest table, String option, String value) {
        Map<String, String> options = new HashMap<>(table.options());
        options.put(option, value);
        return options;
    }

    private DriftChecks() {}
}
