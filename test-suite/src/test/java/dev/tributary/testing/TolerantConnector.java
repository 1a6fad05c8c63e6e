package dev.tributary.testing;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.environment.TableDrift.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** A connector that knows modes, of numbers alone; with a mistake if one is asked for. */
final class TolerantConnector extends SampleConnector {
    private final Environment environment;
    private final Mistake mistake;
    private boolean leftOutBefore;

    /** What is wrong with it. */
    enum Mistake {
        NONE,
        LOSES_WHAT_DOES_NOT_FIT,
        LOSES_NEW_FIELDS,
        TELLS_NOBODY,
        LEAVES_NOTHING_OUT,
        LEAVES_OUT_WHAT_FOLLOWS
    }

    TolerantConnector(Map<String, String> options, Environment environment, Mistake mistake) {
        super(options, environment);
        this.environment = environment;
        this.mistake = mistake;
    }

    private static boolean is(Map<String, String> options, String mode) {
        return mode.equals(options.get(TableModel.MODE_OPTION));
    }

    @Override
    void requireKnown(String table, Map<String, String> options) {
        Map<String, String> others = new HashMap<>(options);
        others.keySet().removeAll(TableModel.BUILT_IN_OPTIONS);
        super.requireKnown(table, others);
    }

    @Override
    public StructType getTableSchema(String table, Map<String, String> tableOptions) {
        StructType schema = super.getTableSchema(table, tableOptions);
        return is(tableOptions, "PERMISSIVE") ? schema.add("_rescued_data", "string") : schema;
    }

    @Override
    void add(List<InternalRow> rows, TableModel model, Map<?, ?> wire, Map<String, String> options) {
        Map<Object, Object> fitting = new LinkedHashMap<>(wire);
        Map<String, String> retyped = misfits(model, wire);
        Set<String> known = model.columns().stream().map(ColumnModel::wireName).collect(Collectors.toSet());
        Map<String, String> unknown = new TreeMap<>();
        wire.keySet().stream()
                .map(Object::toString)
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.put("/" + name, "[{\"a\":1}]"));
        retyped.keySet().forEach(place -> fitting.put(place.substring(1), null));
        boolean leftOut = !retyped.isEmpty() && mistake != Mistake.LEAVES_NOTHING_OUT;
        if (is(options, "DROPMALFORMED") && leftOut) {
            leftOutBefore = true;
            return;
        }
        if (leftOutBefore && mistake == Mistake.LEAVES_OUT_WHAT_FOLLOWS) {
            return;
        }
        InternalRow row = SampleRows.row(model.columns(), fitting, options);
        rows.add(is(options, "PERMISSIVE") ? rescuing(model, row, retyped, unknown) : row);
    }

    /** The row with what it does not take in one more column. */
    private InternalRow rescuing(
            TableModel model, InternalRow row, Map<String, String> retyped, Map<String, String> unknown) {
        if (mistake != Mistake.TELLS_NOBODY) {
            tell(model, retyped, unknown);
        }
        Map<String, String> rescued = new TreeMap<>();
        rescued.putAll(mistake == Mistake.LOSES_WHAT_DOES_NOT_FIT ? Map.of() : retyped);
        rescued.putAll(mistake == Mistake.LOSES_NEW_FIELDS ? Map.of() : unknown);
        Object[] values = new Object[model.columns().size() + 1];
        for (int i = 0; i < values.length - 1; i++) {
            values[i] = row.get(i, null);
        }
        values[values.length - 1] = rescued.isEmpty()
                ? null
                : UTF8String.fromString(rescued.entrySet().stream()
                        .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
        return new GenericInternalRow(values);
    }

    private static Map<String, String> misfits(TableModel model, Map<?, ?> wire) {
        Map<String, String> misfits = new TreeMap<>();
        for (ColumnModel column : model.columns()) {
            boolean number = column.type() instanceof ColumnType.Int64 || column.type() instanceof ColumnType.Float64;
            if (number && wire.get(column.wireName()) instanceof String text) {
                misfits.put("/" + column.wireName(), "\"" + text + "\"");
            }
        }
        return misfits;
    }

    private void tell(TableModel model, Map<String, String> retyped, Map<String, String> unknown) {
        TreeMap<String, Set<Kind>> fresh = new TreeMap<>();
        unknown.keySet().forEach(place -> fresh.put(place, Set.of(Kind.ARRAY)));
        TreeMap<String, TableDrift.Retyped> others = new TreeMap<>();
        retyped.keySet().forEach(place -> others.put(place, new TableDrift.Retyped("number", Set.of(Kind.TEXT))));
        environment
                .listener()
                .drifted("sample", model.name(), new TableDrift(new TreeSet<>(), new TreeSet<>(), fresh, others));
    }
}
