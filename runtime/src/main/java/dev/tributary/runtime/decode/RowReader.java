package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.runtime.error.ConnectorException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Decodes the rows of one read, as tolerant as it is to be. Rows that fit are decoded where they stream; a row that does not
 * is decoded once more from its own bytes, value by value. Where a row is left out, methods give null.
 */
public final class RowReader {
    private final RowDecoder decoder;
    private final Tolerance tolerance;
    private final DecodeContext context;
    private final Rescued rescued;
    private final @Nullable RowDecoder tolerant;
    private final DriftWatch drift;
    private final int slot;
    private long rescuedValues;
    private long droppedRows;

    /** A value that did not fit, until its row is there. */
    private record Misfit(BufferedJson value) {}

    /** Rows that fit, or the read fails. */
    public RowReader(RowDecoder decoder) {
        this(
                decoder,
                new DecodeContext(new StructType(), List.of(), Map.of()),
                List.of(),
                Tolerance.NONE,
                DriftWatch.none());
    }

    /**
     * Rows as a read wants them.
     *
     * @param context what the decoder was made with
     * @param columns the table's columns
     * @param drift watches how rows differ from what is declared
     */
    public RowReader(
            RowDecoder decoder,
            DecodeContext context,
            List<ColumnModel> columns,
            Tolerance tolerance,
            DriftWatch drift) {
        this.decoder = decoder;
        this.drift = drift;
        this.context = context;
        this.tolerance = tolerance;
        rescued = new Rescued(tolerance);
        slot = context.columns().indexOf(Tolerance.RESCUED);
        if (tolerance.equals(Tolerance.NONE)) {
            tolerant = null;
        } else {
            tolerant = new InterpretedDecoder(context, columns, rescued);
            tolerant.follow(decoder);
        }
    }

    /** What decodes rows that fit. */
    public RowDecoder decoder() {
        return decoder;
    }

    /** How the rows differ from what is declared. */
    public DriftWatch drift() {
        return drift;
    }

    /** Forgets what was counted of a response that is asked for again. */
    public void forget() {
        rescuedValues = 0;
        droppedRows = 0;
    }

    /** How many values were rescued since this was last asked. */
    public long takeRescuedValues() {
        long taken = rescuedValues;
        rescuedValues = 0;
        return taken;
    }

    /** How many rows were left out since this was last asked. */
    public long takeDroppedRows() {
        long taken = droppedRows;
        droppedRows = 0;
        return taken;
    }

    /**
     * Decodes a row.
     *
     * @param json at the row's {@code START_OBJECT}; left at its {@code END_OBJECT}
     * @throws DecodeException if a value does not fit, and the read does not tolerate that
     */
    public @Nullable InternalRow decode(JsonParser json) {
        RowDecoder again = tolerant;
        Utf8Parser under = Utf8Parser.under(json);
        if (under != null) {
            under.tell(drift);
            if (drift.isLooking()) {
                return looked(json, under, again);
            }
        }
        if (again == null) {
            return decoder.decode(json);
        }
        if (tolerance.unknownFields()) {
            return judged(again, json, false);
        }
        if (under != null) {
            return decode(json, under, again);
        }
        BufferedJson whole = BufferedJson.of(json);
        try (JsonParser copy = whole.parser()) {
            return decoder.decode(copy);
        } catch (DecodeException e) {
            return judged(again, whole, false);
        }
    }

    private @Nullable InternalRow decode(JsonParser json, Utf8Parser under, RowDecoder again) {
        int depth = json.streamReadContext().getNestingDepth();
        under.mark();
        try {
            InternalRow row = decoder.decode(json);
            under.unmark();
            return row;
        } catch (DecodeException e) {
            finish(json, depth);
            byte[] whole = under.sinceMark();
            if (whole.length == 0) {
                throw e;
            }
            return judged(again, BufferedJson.of(json, whole), false);
        }
    }

    /** Decodes a row, and looks at what it has. */
    private @Nullable InternalRow looked(JsonParser json, Utf8Parser under, @Nullable RowDecoder again) {
        int depth = json.streamReadContext().getNestingDepth();
        under.mark();
        InternalRow row;
        try {
            row = again != null && tolerance.unknownFields() ? judged(again, json, false) : decoder.decode(json);
        } catch (DecodeException e) {
            if (again == null || tolerance.unknownFields()) {
                throw e;
            }
            finish(json, depth);
            byte[] whole = under.sinceMark();
            if (whole.length == 0) {
                throw e;
            }
            look(json, whole);
            return judged(again, BufferedJson.of(json, whole), false);
        }
        look(json, under.sinceMark());
        return row;
    }

    private static void finish(JsonParser json, int depth) {
        while (json.currentToken() != JsonToken.END_OBJECT
                || json.streamReadContext().getNestingDepth() >= depth) {
            json.nextToken();
        }
    }

    private void look(JsonParser json, byte[] row) {
        if (row.length > 0) {
            try (JsonParser copy = BufferedJson.of(json, row).parser()) {
                drift.look(copy);
            }
        }
    }

    /**
     * Decodes a row that is no object.
     *
     * @param json at the row's first token; left at its last
     * @throws DecodeException as {@link #decode} does
     */
    public @Nullable InternalRow decodeOther(JsonParser json) {
        RowDecoder again = tolerant;
        return again == null ? decoder.decodeOther(json) : judged(again, BufferedJson.of(json), true);
    }

    private @Nullable InternalRow judged(RowDecoder again, BufferedJson row, boolean other) {
        try (JsonParser json = row.parser()) {
            return judged(again, json, other);
        }
    }

    private @Nullable InternalRow judged(RowDecoder again, JsonParser json, boolean other) {
        rescued.begin(json);
        return judged(other ? again.decodeOther(json) : again.decode(json));
    }

    private @Nullable InternalRow judged(InternalRow row) {
        rescued.tell(drift);
        boolean malformed = rescued.misfits() > 0 || !decoder.isComplete(row);
        if (malformed && tolerance.mode() == ReadMode.DROPMALFORMED) {
            droppedRows++;
            return null;
        }
        rescuedValues += rescued.size();
        if (slot >= 0) {
            row.update(slot, rescued.json());
        }
        return row;
    }

    /**
     * Takes a row that is neither what rows are nor null.
     *
     * @param json at the row's first token; left at its last
     * @param refused what is wrong, where the read does not tolerate it
     */
    public @Nullable InternalRow malformed(JsonParser json, Supplier<? extends ConnectorException> refused) {
        RowDecoder blank = tolerant;
        if (blank == null
                || tolerance.mode() == ReadMode.FAILFAST
                || !context.steadfast().isEmpty()) {
            throw refused.get();
        }
        rescued.begin(json);
        rescued.misfit(json, "a row");
        return judged(blank.blank());
    }

    /**
     * Decodes a value of a row that is put together by {@link #row}.
     *
     * @param json at the value's first token; left at its last
     * @param field the column's number; negative for one that is not wanted
     * @throws DecodeException as {@link #decode} does
     */
    public @Nullable Object cell(JsonParser json, int field) {
        if (field < 0) {
            json.skipChildren();
            return null;
        }
        if (tolerant == null || tolerance.mode() == ReadMode.FAILFAST || decoder.isSteadfast(field, context)) {
            return decoder.value(json, field);
        }
        BufferedJson value = BufferedJson.of(json);
        try (JsonParser copy = value.parser()) {
            return decoder.value(copy, field);
        } catch (DecodeException e) {
            return new Misfit(value);
        }
    }

    /** What a row has where no column is: kept if it is to be rescued. */
    public @Nullable Object unknownCell(JsonParser json) {
        if (tolerance.unknownFields()) {
            return new Misfit(BufferedJson.of(json));
        }
        json.skipChildren();
        return null;
    }

    /**
     * A row of values from {@link #cell}.
     *
     * @param json at the end of what holds the row
     * @param fields the columns' numbers, negative for what no column wants
     */
    public @Nullable InternalRow row(JsonParser json, int[] fields, @Nullable Object[] values) {
        RowDecoder again = tolerant;
        if (again == null) {
            return decoder.row(json, fields, values);
        }
        rescued.begin(json);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Misfit misfit) {
                rescued.add(misfit.value(), fields[i] >= 0);
                values[i] = null;
            }
        }
        return judged(again.row(json, fields, values));
    }
}
