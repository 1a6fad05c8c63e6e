package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.HookModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.error.ConnectorException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** T15: values at the limits of their types come as they are, and what does not fit is never made to. */
final class LosslessChecks {
    private static final String TEXT =
            "Ünïcödé \u6f22\u5b57 \ud83d\ude00 \u200fעברית 'quoted' \"twice\" back\\slash <&> {x} 100% ";

    private static final String CONTROL = "tab\t line\n return\r bell\u0007 nul\u0001 end";

    /** T15, of what fits. */
    static void limits(TableUnderTest table) {
        requirePlain(table);
        for (boolean greatest : List.of(true, false)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            Map<String, String> expected = new LinkedHashMap<>();
            for (ColumnModel column : columns(table)) {
                extreme(column.type(), greatest).ifPresent(value -> {
                    fields.put(column.wireName(), value);
                    expected.put(column.name(), value.toString());
                });
            }
            assumeTrue(!expected.isEmpty(), () -> "No column of `" + table.name() + "` has limits that could be tried");
            fields.put("tributary_unknown_field", List.of(Map.of("a", 1)));
            Map<String, Object> written =
                    table.data().rewrite(table.data().rows().get(0), fields);
            try (LakeflowConnect run = table.check().simulation().connect()) {
                InternalRow row = delivered(table.in(run), written).orElseThrow(() -> missing(table, written));
                StructType schema = table.schema();
                expected.forEach((column, value) -> requireSame(table, column, value, row, schema));
            }
        }
    }

    private static void requireSame(
            TableUnderTest table, String column, String value, InternalRow row, StructType schema) {
        String found = Columns.value(row, schema, column).map(Object::toString).orElse("null");
        table.check()
                .require(
                        found.equals(value),
                        "`" + column + "` as the source has it, " + value,
                        found,
                        "values must not pass through a type that cannot hold them, such as a double");
    }

    private static RuntimeException missing(TableUnderTest table, Map<String, Object> written) {
        throw table.check()
                .failure(
                        "the row of key " + table.data().key(written),
                        "none",
                        "a row with values at the limits of their types is a row as any other",
                        null);
    }

    /** T15, of what does not fit: it is an error that says where, or null, and never another value. */
    static void misfits(TableUnderTest table) {
        requirePlain(table);
        ColumnModel column = columns(table).stream()
                .filter(candidate -> candidate.type() instanceof ColumnType.Int64)
                .findFirst()
                .orElse(null);
        assumeTrue(column != null, () -> "No column of `" + table.name() + "` is a plain integer");
        String name = Objects.requireNonNull(column).name();
        for (Object strange : List.of(new BigDecimal("12.5"), "a dozen", new BigDecimal("9223372036854775808"))) {
            Map<String, Object> written =
                    table.data().rewrite(table.data().rows().get(0), Map.of(column.wireName(), strange));
            String expected = "an error that names `" + column.wireName() + "`, or null, for " + strange;
            String fix = "a value that does not fit its column's type must not be made to fit";
            try (LakeflowConnect run = table.check().simulation().connect()) {
                Optional<InternalRow> row = delivered(table.in(run), written);
                StructType schema = table.schema();
                String found = row.map(each -> Columns.value(each, schema, name)
                                .map(Object::toString)
                                .orElse("null"))
                        .orElse("no row");
                table.check().require(found.equals("null"), expected, found, fix);
            } catch (ConnectorException e) {
                table.check()
                        .require(
                                String.valueOf(e.getMessage()).contains(column.wireName()),
                                expected,
                                String.valueOf(e.getMessage()),
                                fix);
            }
        }
    }

    private static Optional<InternalRow> delivered(TableUnderTest table, Map<String, Object> written) {
        Set<List<String>> key = ReadChecks.keys(table, List.of(written));
        return table.rows().stream()
                .filter(row -> ReadChecks.deliveredKeys(table, List.of(row)).equals(key))
                .findFirst();
    }

    /** Skips tables whose rows cannot be given fields as they are. */
    static void requirePlain(TableUnderTest table) {
        TableModel model = table.model();
        boolean hooked = Stream.concat(
                        model.hooks().stream(), table.check().simulation().source().model().hooks().stream())
                .anyMatch(hook -> hook.step() == HookModel.Step.EXTRACT);
        assumeTrue(
                !hooked
                        && model.role() instanceof RoleModel.Table
                        && model.records().payload().format() instanceof PayloadModel.Json
                        && ReadChecks.comparable(table)
                        && !table.data().rows().isEmpty(),
                () -> "Rows of `" + table.name() + "` cannot be given values of any kind here");
    }

    /** The columns whose values nothing depends on. */
    static List<ColumnModel> columns(TableUnderTest table) {
        TableModel model = table.model();
        SourceModel source = table.check().simulation().source().model();
        Set<String> used = new HashSet<>(model.primaryKey());
        Optional.ofNullable(model.incremental()).ifPresent(incremental -> used.addAll(incremental.cursors()));
        Optional.ofNullable(model.tombstone()).ifPresent(mark -> used.add(mark.column()));
        for (TableModel other : source.tables()) {
            other.parents()
                    .filter(parent -> parent.table().equals(model.name()))
                    .map(ValueModel.FromParent::column)
                    .forEach(used::add);
        }
        return model.columns().stream()
                .filter(column -> column.origin() instanceof ColumnModel.Field && column.encoding() == null)
                .filter(column -> !used.contains(column.name()))
                .toList();
    }

    private static Optional<Object> extreme(ColumnType type, boolean greatest) {
        if (type instanceof ColumnType.Int64) {
            return Optional.of(greatest ? Long.MAX_VALUE : -9_007_199_254_740_993L);
        }
        if (type instanceof ColumnType.Float64) {
            return Optional.of(greatest ? Double.MAX_VALUE : -0.1);
        }
        if (type instanceof ColumnType.Decimal decimal) {
            BigInteger digits = BigInteger.TEN.pow(decimal.precision()).subtract(BigInteger.ONE);
            return Optional.of(new BigDecimal(greatest ? digits : digits.negate(), decimal.scale()));
        }
        return type instanceof ColumnType.Text ? Optional.of(greatest ? TEXT : CONTROL) : Optional.empty();
    }

    private LosslessChecks() {}
}
