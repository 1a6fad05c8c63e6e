package dev.tributary.runtime.decode;

import dev.tributary.model.ColumnModel;
import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.environment.TableDrift.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Watches how the rows of one read differ from what is declared, whichever threads decode them. Rows that are as declared
 * cost nothing: a decoder meets a field that nobody declared when it does not find its name, and each is looked at once; what
 * rows lack is looked for in the first of them alone, until each declared field was there.
 */
public final class DriftWatch {
    /** In so many rows fields are looked for that no row had yet. */
    private static final int MOST_LOOKS = 1_000;

    /** So many names are told apart; more are passed over. */
    private static final int MOST_NAMES = 10_000;

    /** Of longer names so much is kept, and a number that tells most of them apart. */
    private static final int LONGEST_NAME = 200;

    private final DeclaredField row;
    private final int expected;
    private final Map<String, Set<String>> met = new ConcurrentHashMap<>();
    private final AtomicInteger names = new AtomicInteger();
    private final Set<DeclaredField> present = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<DeclaredField> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SortedMap<String, Set<Kind>> unknown = new TreeMap<>();
    private final SortedMap<String, TableDrift.Retyped> retyped = new TreeMap<>();
    private int looks;
    private boolean news;
    private volatile boolean looking;

    private DriftWatch(DeclaredField row) {
        this.row = row;
        expected = row.expected();
        looking = expected > 0;
    }

    /**
     * Watches rows.
     *
     * @param columns the table's columns
     * @param wanted the names of those that are read
     */
    public static DriftWatch of(List<ColumnModel> columns, List<String> wanted) {
        return new DriftWatch(DeclaredField.row(columns, new HashSet<>(wanted)));
    }

    /** Watches nothing. */
    public static DriftWatch none() {
        return new DriftWatch(DeclaredField.anything());
    }

    /** All that was found so far, if something was since this was last asked. */
    public synchronized Optional<TableDrift> news() {
        if (!news) {
            return Optional.empty();
        }
        news = false;
        SortedSet<String> had = new TreeSet<>();
        present.forEach(field -> had.add(field.place()));
        return Optional.of(new TableDrift(had, missing(), unknown, retyped));
    }

    private SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>();
        for (DeclaredField holder : entered) {
            for (DeclaredField member : holder.members()) {
                if (member.isExpected() && !present.contains(member)) {
                    missing.add(member.place());
                }
            }
        }
        return missing;
    }

    /** Whether rows are to be looked at whole. */
    boolean isLooking() {
        return looking;
    }

    /**
     * Looks at a row.
     *
     * @param json at its first token; left at its last
     */
    synchronized void look(JsonParser json) {
        looks++;
        look(json, row);
        looking = looks < MOST_LOOKS && present.size() < expected;
    }

    private void look(JsonParser json, DeclaredField field) {
        if (field.isOpaque()) {
            json.skipChildren();
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            news |= entered.add(field);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                DeclaredField member = field.inner(name);
                if (member == null) {
                    note(field, name, kind(json.currentToken()));
                    json.skipChildren();
                } else {
                    news |= member.isExpected() && present.add(member);
                    look(json, member);
                }
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                DeclaredField element = field.inner(String.valueOf(index));
                if (element == null) {
                    json.skipChildren();
                } else {
                    look(json, element);
                }
            }
        }
    }

    private void note(DeclaredField holder, String name, Kind found) {
        String place = holder.unknown(name);
        if (!holder.isOpen() && (unknown.size() < TableDrift.MOST_FIELDS || unknown.containsKey(place))) {
            news |= unknown.computeIfAbsent(place, fresh -> EnumSet.noneOf(Kind.class))
                    .add(found);
        }
    }

    /**
     * Whether a name was met for the first time that a decoder does not have.
     *
     * @param around the name of what holds the field
     */
    boolean isNew(String around, String name) {
        String holder = kept(around);
        String field = kept(name);
        Set<String> known = met.get(holder);
        if ((known != null && known.contains(field)) || names.get() >= MOST_NAMES) {
            return false;
        }
        boolean added = met.computeIfAbsent(holder, fresh -> ConcurrentHashMap.newKeySet())
                .add(field);
        if (added) {
            names.incrementAndGet();
        }
        return added;
    }

    private static String kept(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "#" + name.hashCode();
    }

    /**
     * A field was found that may be one that nobody declared.
     *
     * @param path the names and indexes that lead there from the row
     */
    synchronized void met(List<String> path, Kind found) {
        DeclaredField field = row;
        for (String name : path) {
            DeclaredField inner = field.inner(name);
            if (inner == null) {
                note(field, name, found);
                return;
            }
            field = inner;
        }
    }

    /**
     * A value does not fit.
     *
     * @param path the names and indexes that lead there from the row
     */
    synchronized void misfit(List<String> path, Kind found) {
        DeclaredField field = row;
        for (String name : path) {
            field = field.inner(name);
            if (field == null) {
                return;
            }
        }
        String place = field.place();
        TableDrift.Retyped before = retyped.get(place);
        boolean told = before != null && before.found().contains(found);
        if (!told && (before != null || retyped.size() < TableDrift.MOST_FIELDS)) {
            Set<Kind> all = EnumSet.of(found);
            all.addAll(before == null ? Set.of() : before.found());
            retyped.put(place, new TableDrift.Retyped(field.type(), all));
            news = true;
        }
    }

    /** What a value is that begins with a token. */
    static Kind kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.TEXT;
        };
    }
}
