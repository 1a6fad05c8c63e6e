package dev.tributary.runtime.offset;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an offset was reached with, and which nothing may change that goes on from it. It stands beside what the offset
 * says:
 *
 * <pre>{@code
 * {"version":1,"strategy":"cursor","through":"2026-01-01T00:00:00Z","cursor":"updated_at","key":"id","option.repo":"a/b"}
 * }</pre>
 *
 * <p>Offsets of releases that wrote none have none, and are taken as they are. So are those of snapshots, as the next read is
 * whole in any case.
 *
 * @param cursor the columns that say when a row changed, empty where the source says it by a token
 * @param key the columns that identify a row
 * @param options the options that choose rows, by name
 * @param defaults what these are when nobody sets them
 */
public record Stamp(
        Optional<String> cursor, String key, SortedMap<String, String> options, Map<String, String> defaults) {
    private static final String CURSOR = "cursor";
    private static final String KEY = "key";
    private static final String OPTION = "option.";

    public Stamp {
        options = new TreeMap<>(options);
        defaults = Map.copyOf(defaults);
    }

    /** An offset with this stamp. */
    public Offset on(Place place, Offset bare) {
        FlatJson json = FlatJson.read(place, "offset", bare.json());
        if (json.isEmpty() || json.strategy().equals(Position.SNAPSHOT.strategy())) {
            return bare;
        }
        Map<String, String> members = json.content();
        cursor.ifPresent(columns -> members.put(CURSOR, columns));
        members.put(KEY, key);
        options.forEach((name, value) -> members.put(OPTION + name, value));
        return new Offset(FlatJson.write(members));
    }

    /**
     * An offset without its stamp.
     *
     * @throws OffsetException if it was reached with a cursor, a key or options that say nothing of what is read now
     */
    public Offset off(Place place, Offset stamped) {
        FlatJson json = FlatJson.read(place, "offset", stamped.json());
        if (json.member(KEY).isEmpty()) {
            return stamped;
        }
        check(place, json);
        Map<String, String> members = new LinkedHashMap<>(json.content());
        members.keySet().removeIf(name -> name.equals(CURSOR) || name.equals(KEY) || name.startsWith(OPTION));
        return new Offset(FlatJson.write(members));
    }

    /** What an offset was reached with, by name: the cursor, the key, and each option. */
    static Map<String, String> shown(FlatJson json) {
        Map<String, String> shown = new LinkedHashMap<>();
        json.member(CURSOR).ifPresent(columns -> shown.put(CURSOR, columns));
        json.member(KEY).ifPresent(columns -> shown.put(KEY, columns));
        json.content().forEach((name, value) -> {
            if (name.startsWith(OPTION)) {
                shown.put(name.substring(OPTION.length()), value);
            }
        });
        return shown;
    }

    private void check(Place place, FlatJson json) {
        String cursorBefore = json.member(CURSOR).orElse("");
        if (!cursorBefore.equals(cursor.orElse(""))) {
            throw changed(
                    place,
                    "the offset was reached by the cursor " + named(cursorBefore) + ", but the table has "
                            + named(cursor.orElse("")) + " now, which does not tell what was delivered");
        }
        String keyBefore = json.member(KEY).orElse("");
        if (!keyBefore.equals(key)) {
            throw changed(
                    place,
                    "the offset is of rows with the key " + named(keyBefore) + ", but the table has " + named(key)
                            + " now, by which the target's rows would not be found again");
        }
        SortedMap<String, String> before = new TreeMap<>();
        json.content().forEach((name, value) -> {
            if (name.startsWith(OPTION)) {
                before.put(name.substring(OPTION.length()), value);
            }
        });
        Collection<String> names = new TreeSet<>(before.keySet());
        names.addAll(options.keySet());
        for (String name : names) {
            String now = options.get(name);
            String then = before.get(name);
            // An option that the descriptor had not yet when the offset was reached is as if nobody had set it.
            boolean isNew = then == null && now != null && now.equals(defaults.get(name));
            if (!isNew && (then == null || !then.equals(now))) {
                throw new OffsetException(place.says(
                        "the offset was reached with option `" + name + "` " + set(then) + ", which is " + set(now)
                                + " now, so that rows which were left out would never be read",
                        "put it back, or " + anew(place) + "."));
            }
        }
    }

    private static String named(String columns) {
        return columns.isEmpty() ? "of no column" : "`" + columns + "`";
    }

    private static String set(@Nullable String value) {
        return value == null ? "not set" : "`" + value + "`";
    }

    private static OffsetException changed(Place place, String what) {
        return new OffsetException(place.says(what, "put the descriptor back, or " + anew(place) + "."));
    }

    /** How a table is read from its beginning again. */
    static String anew(Place place) {
        return "start the table anew: `tributary ingest PIPELINE.yaml --table " + place.table()
                + " --full-refresh`, or elsewhere with an empty target and checkpoint";
    }
}
