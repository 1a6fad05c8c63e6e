package dev.tributary.runtime.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request is about: a value of each option that stands for several, and the columns of the parents' rows.
 *
 * @param options the values by option
 * @param values the columns' values as Spark holds them; those that are null are not among them
 * @param batches the columns of which the request carries the values of several rows
 * @param isKnown whether its rows were delivered up to the offset that the read starts from
 */
record Scope(
        Map<String, String> options,
        Map<ParentColumn, Object> values,
        Map<ParentColumn, List<Object>> batches,
        boolean isKnown) {

    /** Of a table without parents and lists. */
    static final Scope NONE = new Scope(Map.of(), Map.of(), Map.of(), false);

    Scope {
        options = Map.copyOf(options);
        values = Map.copyOf(values);
        batches = Map.copyOf(batches);
    }

    /** The value of an option that stands for several; empty for another. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A column's value as a request states it; empty if it is null. */
    Optional<String> text(ParentColumn column) {
        return Optional.ofNullable(values.get(column)).map(Object::toString);
    }

    /** A column's values in a batch, as requests state them; one outside of batches. */
    List<String> texts(ParentColumn column) {
        return all(column).stream().map(Object::toString).toList();
    }

    /** A column's values in a batch, as Spark holds them; one outside of batches. */
    List<Object> all(ParentColumn column) {
        List<Object> batch = batches.get(column);
        return batch != null
                ? batch
                : Optional.ofNullable(values.get(column)).stream().toList();
    }

    Scope withOption(String name, String value) {
        Map<String, String> more = new HashMap<>(options);
        more.put(name, value);
        return new Scope(more, values, batches, isKnown);
    }

    Scope withValues(Map<ParentColumn, Object> others) {
        Map<ParentColumn, Object> more = new HashMap<>(values);
        more.putAll(others);
        return new Scope(options, more, batches, isKnown);
    }

    /** What scopes that differ in a column only have in common, and all of their values of it. */
    static Scope batch(List<Scope> scopes, ParentColumn column) {
        List<Object> all = new ArrayList<>();
        scopes.forEach(scope -> all.addAll(scope.all(column)));
        Scope common = scopes.get(0).without(column);
        return new Scope(common.options(), common.values(), Map.of(column, all), common.isKnown());
    }

    /** Of each of the rows that a batch is about, one; empty where it is about one at most. */
    List<Scope> singles() {
        for (Map.Entry<ParentColumn, List<Object>> batch : batches.entrySet()) {
            if (batch.getValue().size() > 1) {
                return batch.getValue().stream()
                        .map(value -> new Scope(options, values, Map.of(batch.getKey(), List.of(value)), isKnown))
                        .toList();
            }
        }
        return List.of();
    }

    /** The same, known or not. */
    Scope known(boolean known) {
        return new Scope(options, values, batches, known);
    }

    /** The same without a column. */
    Scope without(ParentColumn column) {
        Map<ParentColumn, Object> fewer = new HashMap<>(values);
        fewer.remove(column);
        return new Scope(options, fewer, batches, isKnown);
    }
}
