package dev.tributary.runtime.environment;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * How a table's rows differ from what is declared. Fields are told by their place in the row, a JSON Pointer with {@code *}
 * for the elements of arrays and the values of maps. Never has any of their values in it.
 *
 * @param present declared fields that a row had, be they null
 * @param missing declared fields that no row had, though what holds them was there
 * @param unknown fields that no column has, at most {@value #MOST_FIELDS}, and what was found there
 * @param retyped fields with values that do not fit, at most {@value #MOST_FIELDS}
 */
public record TableDrift(
        SortedSet<String> present,
        SortedSet<String> missing,
        SortedMap<String, Set<Kind>> unknown,
        SortedMap<String, Retyped> retyped)
        implements Serializable {

    /** So many fields are told of at most, of those that a source makes up. */
    public static final int MOST_FIELDS = 100;

    /** What a value of JSON is. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number, whole or not. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** An object. */
        OBJECT,
        /** An array. */
        ARRAY,
        /** No value. */
        NULL
    }

    /**
     * A field with values that do not fit.
     *
     * @param declared the type that they do not fit, as SQL names it
     * @param found what they are
     */
    public record Retyped(String declared, Set<Kind> found) implements Serializable {
        /**
         * Copies the set.
         *
         * @param declared the type that they do not fit, as SQL names it
         * @param found what they are
         */
        public Retyped {
            found = kinds(found);
        }

        private Retyped plus(Retyped other) {
            return new Retyped(declared, both(found, other.found));
        }
    }

    /**
     * Copies the sets and maps.
     *
     * @param present declared fields that a row had, be they null
     * @param missing declared fields that no row had, though what holds them was there
     * @param unknown fields that no column has, at most {@value #MOST_FIELDS}, and what was found there
     * @param retyped fields with values that do not fit, at most {@value #MOST_FIELDS}
     */
    public TableDrift {
        present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        TreeMap<String, Set<Kind>> copy = new TreeMap<>();
        unknown.forEach((field, found) -> copy.put(field, kinds(found)));
        unknown = Collections.unmodifiableSortedMap(copy);
        retyped = Collections.unmodifiableSortedMap(new TreeMap<>(retyped));
    }

    private static Set<Kind> kinds(Set<Kind> found) {
        EnumSet<Kind> copy = EnumSet.noneOf(Kind.class);
        copy.addAll(found);
        return Collections.unmodifiableSet(copy);
    }

    private static Set<Kind> both(Set<Kind> one, Set<Kind> other) {
        EnumSet<Kind> both = EnumSet.noneOf(Kind.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    /** {@return whether rows are as declared} */
    public boolean isNone() {
        return missing.isEmpty() && unknown.isEmpty() && retyped.isEmpty();
    }

    /** The fields, as logs have them. */
    @Override
    public String toString() {
        return "new=" + unknown.keySet() + " missing=" + missing + " retyped=" + retyped.keySet();
    }

    /**
     * {@return what all rows have together, of which each has seen some; the same twice is the same}
     *
     * @param other the drift of other rows of the table
     */
    public TableDrift plus(TableDrift other) {
        SortedSet<String> anywhere = new TreeSet<>(present);
        anywhere.addAll(other.present);
        SortedSet<String> nowhere = new TreeSet<>(missing);
        nowhere.addAll(other.missing);
        nowhere.removeAll(anywhere);
        return new TableDrift(
                anywhere,
                nowhere,
                merged(unknown, other.unknown, TableDrift::both),
                merged(retyped, other.retyped, Retyped::plus));
    }

    private static <T> SortedMap<String, T> merged(
            Map<String, T> one, Map<String, T> other, BinaryOperator<T> together) {
        TreeMap<String, T> merged = new TreeMap<>(one);
        other.forEach((field, found) -> merged.merge(field, found, together));
        while (merged.size() > MOST_FIELDS) {
            merged.pollLastEntry();
        }
        return merged;
    }
}
