package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Decodes the rows of one read; generated for each row type. Field numbers are positions in the list of columns that the
 * subclass gives, which is also the order of the names it matches.
 */
public abstract class RowDecoder {
    private final String[] columns;
    private final int[] slots;
    private final Strays strays;
    private final Interpreter interpreter;
    private @Nullable Object[] template;
    private final StructField[] wanted;
    private final boolean[] required;
    private @Nullable RowDecoder follower;
    private @Nullable OtherFields others;
    private final ElementDecoder discovered;
    private final List<ColumnModel> found;
    private final List<String> names;
    private ElementDecoder[] flat = {};

    /** @param columns the columns that the response fills, by field number: first those that are fields of the row */
    protected RowDecoder(DecodeContext context, String... columns) {
        this(context, Strays.REFUSED, columns);
    }

    RowDecoder(DecodeContext context, Strays strays, String... columns) {
        this.strays = strays;
        interpreter = new Interpreter(strays);
        names = context.columns();
        found = context.discovered();
        this.columns = columns.clone();
        slots = new int[columns.length];
        for (int field = 0; field < columns.length; field++) {
            slots[field] = names.indexOf(columns[field]);
        }
        template = new @Nullable Object[names.size()];
        wanted = new StructField[names.size()];
        required = new boolean[names.size()];
        discovered = interpreter.of(new ColumnType.Struct(context.discovered()));
        for (int slot = 0; slot < wanted.length; slot++) {
            template[slot] = context.constants().get(names.get(slot));
            wanted[slot] = context.schema().apply(names.get(slot));
            required[slot] = !wanted[slot].nullable()
                    && (strays == Strays.REFUSED || context.steadfast().contains(names.get(slot)));
        }
    }

    /**
     * Decodes a row.
     *
     * @param json at the row's {@code START_OBJECT}; left at its {@code END_OBJECT}
     * @throws DecodeException if a value does not fit its column, or a column that is never null has none
     */
    public abstract InternalRow decode(JsonParser json);

    /**
     * Decodes a row that is no object: the value of a single column, or an array whose elements are columns.
     *
     * @param json at the row's first token; left at its last
     * @throws DecodeException as {@link #decode} does
     */
    public final InternalRow decodeOther(JsonParser json) {
        @Nullable Object[] row = newRow();
        others().readWhole(json, row);
        return finish(json, row);
    }

    /** Whether a row can be anything, as a column is the row itself. */
    public final boolean takesAnything() {
        return others != null && others.takeWhole();
    }

    /** Whether a row can be an array, as columns are its elements. */
    public final boolean takesArrays() {
        return others != null && others.takeElements();
    }

    /**
     * Decodes the value of one column.
     *
     * @param json at the value's first token; left at its last
     * @param field the column's number
     * @throws DecodeException if the value does not fit its column
     */
    public @Nullable Object value(JsonParser json, int field) {
        throw Json.noSuchField(field);
    }

    /** The number of a column that is wanted, negative for another. */
    public final int wantedField(String column) {
        for (int field = 0; field < columns.length; field++) {
            if (columns[field].equals(column)) {
                return slots[field] < 0 ? -1 : field;
            }
        }
        return -1;
    }

    /** A row of values that were decoded one by one. */
    public final InternalRow row(JsonParser json, int[] fields, @Nullable Object[] values) {
        @Nullable Object[] row = newRow();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] >= 0) {
                row[slots[fields[i]]] = values[i];
            }
        }
        return finish(json, row);
    }

    /** Gives all rows to come the same value in a column. */
    public final void fill(int field, @Nullable Object value) {
        template[slots[field]] = value;
    }

    /** Fills rows as another decoder of the same columns does from now on. */
    final void follow(RowDecoder other) {
        template = other.template;
        other.follower = this;
    }

    /** A row of which the response says nothing. */
    final InternalRow blank() {
        return new GenericInternalRow(newRow());
    }

    /** Whether a row has a value in every column that is never null. */
    final boolean isComplete(InternalRow row) {
        for (int slot = 0; slot < required.length; slot++) {
            if (required[slot] && row.isNullAt(slot)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column's values must fit in any mode. */
    final boolean isSteadfast(int field, DecodeContext context) {
        return context.steadfast().contains(columns[field]);
    }

    /** Lets rows be without a value that they get, or not, by {@link #complete}. */
    public final void defer(int field) {
        required[slots[field]] = false;
        if (follower != null) {
            follower.defer(field);
        }
    }

    /** Gives a row the value that it was deferred. */
    public final void complete(InternalRow row, int field, @Nullable Object value) {
        row.update(slots[field], value);
    }

    /**
     * Checks a deferred column when nothing more can come for it.
     *
     * @throws DecodeException if it is never null, but has no value
     */
    public final void requireComplete(InternalRow row, int field) {
        StructField column = wanted[slots[field]];
        if (!column.nullable() && row.isNullAt(slots[field])) {
            throw DecodeException.missingAround(column.name());
        }
    }

    /** Declares a column that lies at a path within the row. */
    protected final void at(int field, String path) {
        others().at(field, slots[field], path);
    }

    /** Declares the column that takes the fields which no other column names. */
    protected final void rest(int field) {
        others().rest(field, slots[field]);
    }

    /** Declares that what was discovered are fields of the row itself, each a column. */
    protected final void flat() {
        flat = found.stream().map(interpreter::of).toArray(ElementDecoder[]::new);
        for (int i = 0; i < flat.length; i++) {
            ColumnModel column = found.get(i);
            others().named(columns.length + i, names.indexOf(column.name()), column.wireName());
        }
    }

    private @Nullable Object other(JsonParser json, int field) {
        return field < columns.length ? value(json, field) : flat[field - columns.length].decode(json);
    }

    private OtherFields others() {
        OtherFields declared = others;
        if (declared == null) {
            declared = new OtherFields(this::other, strays);
            others = declared;
        }
        return declared;
    }

    /**
     * Reads a field that is not wanted by itself, but may hold columns.
     *
     * @param json at its value's first token; left at its last
     */
    protected final void readOther(JsonParser json, int field, @Nullable Object[] row) {
        if (field < 0) {
            others().read(json, row);
        } else {
            json.skipChildren();
        }
    }

    /** The fields of a new row, those from options filled in. */
    protected final @Nullable Object[] newRow() {
        return template.clone();
    }

    /** The struct of the columns that were discovered at run time. */
    protected final @Nullable Object discovered(JsonParser json) {
        return discovered.decode(json);
    }

    /** Where a field goes in the row; negative if it is not wanted, or if the number stands for no field. */
    protected final int slot(int field) {
        return field < 0 ? field : slots[field];
    }

    /** The finished row, with a value in every column that is never null. */
    protected final InternalRow finish(JsonParser json, @Nullable Object[] row) {
        if (others != null) {
            others.finish(row);
        }
        for (int slot = 0; slot < row.length; slot++) {
            if (row[slot] == null && required[slot]) {
                throw DecodeException.missing(json, wanted[slot].name());
            }
        }
        return new GenericInternalRow(row);
    }
}
