package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A path into a JSON text: a JSON Pointer (RFC 6901) with two more steps, {@code *} for each element of an array or value
 * of an object, and {@code [k=v]} for those whose member {@code k} is the text, number or boolean {@code v}.
 *
 * @param steps the steps from the outside in, none for the whole text
 */
public record RecordPath(List<Step> steps) {

    /** A step into a value. */
    public sealed interface Step {}

    /** The member of an object, or the element of an array if the name is an index. */
    public record Name(String name) implements Step {}

    /** Each element of an array, each value of an object. */
    public record Each() implements Step {}

    /** Each element of an array, each value of an object, whose member has that value. */
    public record Where(String member, String value) implements Step {}

    public RecordPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is none; the message says what is wrong with it, as half a sentence
     */
    public static RecordPath parse(String text) {
        if (text.isEmpty()) {
            return new RecordPath(List.of());
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("it does not start with a slash");
        }
        List<Step> steps = new ArrayList<>();
        for (String token : text.substring(1).split("/", -1)) {
            steps.add(step(token));
        }
        return new RecordPath(steps);
    }

    private static Step step(String token) {
        if (token.equals("*")) {
            return new Each();
        }
        if (token.startsWith("[") && token.endsWith("]")) {
            int equals = token.indexOf('=');
            if (equals < 2) {
                throw new IllegalArgumentException("`" + token + "` is not `[member=value]`");
            }
            return new Where(
                    unescaped(token.substring(1, equals)), unescaped(token.substring(equals + 1, token.length() - 1)));
        }
        return new Name(unescaped(token));
    }

    private static String unescaped(String token) {
        for (int tilde = token.indexOf('~'); tilde >= 0; tilde = token.indexOf('~', tilde + 1)) {
            char next = tilde + 1 < token.length() ? token.charAt(tilde + 1) : ' ';
            if (next != '0' && next != '1') {
                throw new IllegalArgumentException("`~` is followed by neither 0 nor 1");
            }
        }
        return token.replace("~1", "/").replace("~0", "~");
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether it leads to one place at most, as a JSON Pointer does. */
    public boolean isPointer() {
        return steps.stream().allMatch(Name.class::isInstance);
    }

    /** The path of the first steps. */
    public RecordPath first(int count) {
        return new RecordPath(steps.subList(0, count));
    }

    /** This path, and another from there. */
    public RecordPath then(RecordPath other) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(other.steps);
        return new RecordPath(all);
    }

    /** Whether another path begins with this one. */
    public boolean leadsTo(RecordPath other) {
        return other.steps.size() >= steps.size() && other.first(steps.size()).equals(this);
    }

    /**
     * The path of an object around the rows, of those whose members are named by a step: counted from the inside, 1 for
     * the one that holds the rows.
     *
     * @throws IllegalArgumentException if there are not so many
     */
    public RecordPath around(int levels) {
        int left = levels;
        for (int at = steps.size() - 1; at >= 0; at--) {
            if (steps.get(at) instanceof Name && --left == 0) {
                return first(at);
            }
        }
        throw new IllegalArgumentException(
                levels < 1 ? "levels count from 1" : "there are " + (levels - left) + " objects around the rows");
    }

    /**
     * The path of the values whose key in the object around them identifies the rows: those of a {@code *} or
     * {@code [k=v]} step, counted from the inside.
     *
     * @throws IllegalArgumentException if there are not so many such steps
     */
    public RecordPath keyed(int levels) {
        int left = levels;
        for (int at = steps.size() - 1; at >= 0; at--) {
            if (!(steps.get(at) instanceof Name) && --left == 0) {
                return first(at + 1);
            }
        }
        throw new IllegalArgumentException(
                levels < 1 ? "levels count from 1" : "the path has " + (levels - left) + " steps with keys");
    }

    /** The path as it is written. */
    @Override
    public String toString() {
        return steps.stream().map(step -> "/" + text(step)).collect(Collectors.joining());
    }

    private static String text(Step step) {
        if (step instanceof Name name) {
            return escaped(name.name());
        }
        return step instanceof Where where ? "[" + escaped(where.member()) + "=" + escaped(where.value()) + "]" : "*";
    }
}
