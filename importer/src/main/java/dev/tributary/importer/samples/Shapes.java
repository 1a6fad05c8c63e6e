package dev.tributary.importer.samples;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Anything;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.ListOf;
import dev.tributary.importer.api.Shape.MapOf;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.json.Node;
import dev.tributary.importer.table.Spelling;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shape that all of many values have. */
final class Shapes {
    private static final int DEEPEST = 12;
    private static final int SHALLOWEST = 4;
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_LONG = 18;
    private static final int LONGEST_DECIMAL = 20;
    private static final Pattern OF_TIME =
            Pattern.compile(".*(at|time|timestamp|date|created|updated|modified|expires|expiry)");
    private static final long YEAR_2000 = 946_684_800;
    private static final long YEAR_2100 = 4_102_444_800L;

    private final int deepest;
    private final Set<String> guesses = new LinkedHashSet<>();

    /** A shape, and what was guessed for it. */
    record Inferred(Shape shape, List<String> guesses) {}

    private Shapes(int deepest) {
        this.deepest = deepest;
    }

    /** The shape of answers. What lies so deep that a row would have too many columns is any JSON. */
    static Inferred of(List<Node> answers) {
        for (int deepest = DEEPEST; ; deepest--) {
            Shapes shapes = new Shapes(deepest);
            Shape shape = shapes.shape("", answers, 0);
            if (deepest == SHALLOWEST || columns(shape) <= MOST_COLUMNS) {
                return new Inferred(shape, List.copyOf(shapes.guesses));
            }
        }
    }

    private static int columns(Shape shape) {
        if (shape instanceof ListOf list) {
            return columns(list.element());
        }
        return shape instanceof Struct struct
                ? struct.fields().stream()
                        .mapToInt(each -> columns(each.shape()))
                        .sum()
                : 1;
    }

    private Shape shape(String name, List<Node> values, int depth) {
        List<Node> present = values.stream().filter(Node::isPresent).toList();
        Set<Kind> kinds = present.stream().map(Kind::of).collect(Collectors.toCollection(LinkedHashSet::new));
        if (kinds.isEmpty()) {
            return new Anything(values.isEmpty() ? "" : "The samples have only null.");
        }
        if (kinds.size() > 1) {
            return new Anything("The samples have " + listed(kinds) + ".");
        }
        return switch (kinds.iterator().next()) {
            case OBJECT -> object(present, depth);
            case ARRAY -> array(name, present, depth);
            case NUMBER -> number(name, present);
            case TEXT -> Texts.shape(present.stream().map(Node::textOrEmpty).toList());
            case BOOLEAN -> new Shape.Truth();
        };
    }

    private static String listed(Set<Kind> kinds) {
        List<String> names = kinds.stream().sorted().map(Kind::plural).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private Shape array(String name, List<Node> arrays, int depth) {
        if (depth >= DEEPEST) {
            return new Anything("It lies too deep for columns of its own.");
        }
        List<Node> elements =
                arrays.stream().flatMap(each -> each.elements().stream()).toList();
        return new ListOf(shape(name, elements, depth + 1));
    }

    private Shape object(List<Node> objects, int depth) {
        if (depth >= deepest) {
            return new Anything("It lies too deep for columns of its own.");
        }
        Map<String, List<Node>> members = new LinkedHashMap<>();
        for (Node object : objects) {
            object.names()
                    .forEach(name -> members.computeIfAbsent(name, each -> new ArrayList<>())
                            .add(object.get(name)));
        }
        if (members.isEmpty()) {
            return new Anything("The samples have only empty objects.");
        }
        if (DataNames.are(objects)) {
            return depth == 0
                    ? new MapOf(shape(
                            "", members.values().stream().flatMap(List::stream).toList(), depth + 1))
                    : new Anything("An object whose names are values.");
        }
        List<Field> fields = new ArrayList<>();
        members.forEach((name, values) -> fields.add(new Field(
                name,
                "",
                values.size() == objects.size() && values.stream().allMatch(Node::isPresent),
                shape(name, values, depth + 1))));
        return new Struct("", fields);
    }

    private Shape number(String name, List<Node> numbers) {
        int digits = 0;
        for (Node number : numbers) {
            String text = number.textOrEmpty();
            if (!text.matches("-?\\d+")) {
                return new Shape.Fraction();
            }
            digits = Math.max(digits, text.replace("-", "").length());
        }
        if (digits > LONGEST_LONG && numbers.stream().anyMatch(each -> !fitsLong(each.textOrEmpty()))) {
            return digits > LONGEST_DECIMAL
                    ? new Anything("The samples have whole numbers of " + digits + " digits.")
                    : new Shape.Exact();
        }
        if (isTime(name, numbers)) {
            guesses.add("`" + name + "` counts seconds since 1970.");
            return new Shape.EpochSeconds();
        }
        return new Shape.Whole();
    }

    private static boolean fitsLong(String text) {
        return new BigInteger(text).bitLength() < Long.SIZE;
    }

    private static boolean isTime(String name, List<Node> numbers) {
        return OF_TIME.matcher(Spelling.plain(name)).matches()
                && numbers.stream()
                        .map(Node::whole)
                        .allMatch(each ->
                                each.isPresent() && each.getAsLong() >= YEAR_2000 && each.getAsLong() < YEAR_2100);
    }
}
