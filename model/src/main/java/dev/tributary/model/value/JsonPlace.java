package dev.tributary.model.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON value: a JSON Pointer (RFC 6901).
 *
 * @param steps names of members and indexes of elements, from the outside in; empty for the whole
 */
public record JsonPlace(List<String> steps) {

    public JsonPlace {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a pointer.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static JsonPlace of(String pointer) {
        if (pointer.isEmpty()) {
            return new JsonPlace(List.of());
        }
        if (!isPlace(pointer)) {
            throw new IllegalArgumentException("it has no leading slash");
        }
        List<String> steps = new ArrayList<>();
        for (String step : pointer.substring(1).split("/", -1)) {
            if (step.replace("~0", "").replace("~1", "").indexOf('~') >= 0) {
                throw new IllegalArgumentException("`~` is written `~0`, and a slash in a name `~1`");
            }
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return new JsonPlace(steps);
    }

    /** Whether a name means a place in a body; others are a parameter's or a header's. */
    public static boolean isPlace(String name) {
        return name.startsWith("/");
    }

    static boolean isIndex(String step) {
        return step.matches("0|[1-9][0-9]*");
    }

    /** Whether another place is this one or lies within it. */
    public boolean holds(JsonPlace other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }

    /** The pointer to that many first steps. */
    String head(int depth) {
        return new JsonPlace(steps.subList(0, depth)).toString();
    }

    /** The pointer. */
    @Override
    public String toString() {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
