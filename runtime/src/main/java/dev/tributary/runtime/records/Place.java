package dev.tributary.runtime.records;

import dev.tributary.model.RecordPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place of a response at which something is wanted, or which leads to such places. */
final class Place {
    private final Map<String, Place> named = new HashMap<>();
    private final List<Filter> filters = new ArrayList<>();
    private @Nullable Place each;

    /** The numbers of the columns whose value is here. */
    final List<Integer> outer = new ArrayList<>();

    /** The numbers of the columns whose value is the key under which this is found. */
    final List<Integer> keys = new ArrayList<>();

    /** The numbers of the columns whose value is somewhere within this, and holds for the rows within this. */
    final List<Integer> scope = new ArrayList<>();

    /** The JSON Pointers under which the text here is wanted. */
    final List<String> texts = new ArrayList<>();

    boolean rows;
    boolean header;

    /** Whether it is where the rows' path begins to branch, or the rows themselves if it does not. */
    boolean base;

    /** Whether it lies on the rows' path, at the base or further in. */
    boolean leadsToRows;

    /** Whether it is the object that holds the base. */
    boolean holder;

    /** Whether it is one of several. */
    final boolean several;

    /** The place of the elements with a member of that value. */
    record Filter(RecordPath.Where where, Place place) {}

    Place(boolean several) {
        this.several = several;
    }

    /** The place at a path from here, made if it is not there yet. */
    Place at(RecordPath path) {
        Place place = this;
        for (RecordPath.Step step : path.steps()) {
            place = place.step(step);
        }
        return place;
    }

    private Place step(RecordPath.Step step) {
        if (step instanceof RecordPath.Name name) {
            return named.computeIfAbsent(name.name(), fresh -> new Place(false));
        }
        if (step instanceof RecordPath.Where where) {
            for (Filter filter : filters) {
                if (filter.where().equals(where)) {
                    return filter.place();
                }
            }
            Filter filter = new Filter(where, new Place(true));
            filters.add(filter);
            return filter.place();
        }
        Place all = each;
        if (all == null) {
            all = new Place(true);
            each = all;
        }
        return all;
    }

    /** Whether something is wanted further in. */
    boolean leadsOn() {
        return each != null || !named.isEmpty() || !filters.isEmpty();
    }

    /** Whether something is wanted in an array here. */
    boolean takesArray() {
        return each != null || !filters.isEmpty() || named.keySet().stream().anyMatch(name -> name.matches("[0-9]+"));
    }

    /** Adds the places of a member or an element. */
    void addInner(String name, List<Place> found) {
        Place inner = named.get(name);
        if (inner != null) {
            found.add(inner);
        }
        if (each != null) {
            found.add(each);
        }
    }

    List<Filter> filters() {
        return filters;
    }
}
