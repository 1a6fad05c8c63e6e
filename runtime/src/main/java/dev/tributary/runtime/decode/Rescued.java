package dev.tributary.runtime.decode;

import dev.tributary.model.value.JsonPlace;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;

/**
 * What no column of a row took, by its place within the row. A value that is rescued as a whole takes the place of what was
 * rescued within it.
 */
final class Rescued implements Strays {
    private final Tolerance tolerance;
    private final List<Value> values = new ArrayList<>();
    private final List<Value> reasons = new ArrayList<>();
    private String row = "";

    /**
     * A value, and where it is as a JSON Pointer from the row.
     *
     * @param misfit whether it does not fit
     * @param explained whether that is for what is within it
     */
    private record Value(String pointer, BufferedJson json, boolean misfit, boolean explained) {

        List<String> path() {
            return JsonPlace.of(pointer).steps();
        }

        boolean isReason() {
            return misfit && !explained;
        }
    }

    Rescued(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Begins a row, at whose first token the parser is. */
    void begin(JsonParser json) {
        values.clear();
        reasons.clear();
        row = BufferedJson.path(json);
    }

    @Override
    public ElementDecoder guard(ElementDecoder value) {
        return tolerance.mode() == ReadMode.FAILFAST ? value : json -> guarded(json, value);
    }

    private @Nullable Object guarded(JsonParser json, ElementDecoder decoder) {
        BufferedJson whole = BufferedJson.of(json);
        int before = values.size();
        try (JsonParser copy = whole.parser()) {
            return decoder.decode(copy);
        } catch (DecodeException e) {
            List<Value> within = values.subList(before, values.size());
            boolean explained = within.stream().anyMatch(Value::misfit);
            within.stream().filter(Value::isReason).forEach(reasons::add);
            within.clear();
            add(whole, true, explained);
            return null;
        }
    }

    @Override
    public void misfit(JsonParser json, String expected) {
        if (tolerance.mode() == ReadMode.FAILFAST) {
            throw DecodeException.unexpected(json, expected);
        }
        add(BufferedJson.of(json), true);
    }

    @Override
    public void unknown(JsonParser json) {
        if (tolerance.unknownFields()) {
            add(BufferedJson.of(json), false);
        } else {
            json.skipChildren();
        }
    }

    /** Takes a value within the row. */
    void add(BufferedJson value, boolean misfit) {
        add(value, misfit, false);
    }

    private void add(BufferedJson value, boolean misfit, boolean explained) {
        values.add(new Value(value.path().substring(row.length()), value, misfit, explained));
    }

    /** Tells where in the row they are, and of what kind. */
    void tell(DriftWatch drift) {
        reasons.forEach(value -> drift.misfit(value.path(), value.json().kind()));
        for (Value value : values) {
            if (value.isReason()) {
                drift.misfit(value.path(), value.json().kind());
            } else if (!value.misfit()) {
                drift.met(value.path(), value.json().kind());
            }
        }
    }

    /** How many values of the row no column took. */
    int size() {
        return values.size();
    }

    /** How many values of the row did not fit. */
    int misfits() {
        return (int) values.stream().filter(Value::misfit).count();
    }

    /** A JSON object of the values, of a place that comes twice the last; null if there is none. */
    @Nullable
    UTF8String json() {
        if (values.isEmpty()) {
            return null;
        }
        Map<String, BufferedJson> last = new LinkedHashMap<>();
        values.forEach(value -> last.put(value.pointer(), value.json()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            last.forEach((pointer, value) -> {
                json.writeName(pointer);
                try (JsonParser copy = value.parser()) {
                    json.copyCurrentStructureExact(copy);
                }
            });
            json.writeEndObject();
        }
        return UTF8String.fromBytes(bytes.toByteArray());
    }
}
