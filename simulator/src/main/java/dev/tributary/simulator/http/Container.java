package dev.tributary.simulator.http;

import dev.tributary.model.RecordPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place of a body in the making: nothing yet, a value, an object or an array. */
final class Container {
    private @Nullable Object value;
    private @Nullable Map<String, Container> members;
    private @Nullable List<Container> elements;
    private final Map<RecordPath.Where, Container> chosen = new HashMap<>();

    /** The place of that name in this one, which becomes an object. */
    Container member(String name) {
        Map<String, Container> object = members;
        if (object == null) {
            object = new LinkedHashMap<>();
            members = object;
        }
        return object.computeIfAbsent(name, fresh -> new Container());
    }

    /** A new place at the end of this one, which becomes an array. */
    Container element() {
        Container fresh = new Container();
        array().add(fresh);
        return fresh;
    }

    /** Makes it an array, be it an empty one. */
    List<Container> array() {
        List<Container> array = elements;
        if (array == null) {
            array = new ArrayList<>();
            elements = array;
        }
        return array;
    }

    /** Makes it an object, be it an empty one. */
    void object() {
        if (members == null) {
            members = new LinkedHashMap<>();
        }
    }

    /** The place at a path from here that leads to one. */
    Container at(RecordPath path) {
        Container place = this;
        for (RecordPath.Step step : path.steps()) {
            place = step instanceof RecordPath.Where where
                    ? place.chosen(where)
                    : place.member(((RecordPath.Name) step).name());
        }
        return place;
    }

    /** The element that a member tells from others, of which one stands before it. */
    private Container chosen(RecordPath.Where where) {
        return chosen.computeIfAbsent(where, fresh -> {
            element().member(where.member()).set("other than " + where.value());
            Container element = element();
            element.member(where.member()).set(where.value());
            return element;
        });
    }

    void set(@Nullable Object content) {
        value = content;
    }

    /** What was made; null where nothing was. */
    Object value() {
        Object made = made();
        return made == null ? Map.of() : made;
    }

    private @Nullable Object made() {
        if (members != null) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            members.forEach((name, member) -> object.put(name, member.made()));
            return Collections.unmodifiableMap(object);
        }
        if (elements != null) {
            List<@Nullable Object> array = new ArrayList<>();
            elements.forEach(element -> array.add(element.made()));
            return Collections.unmodifiableList(array);
        }
        return value;
    }
}
