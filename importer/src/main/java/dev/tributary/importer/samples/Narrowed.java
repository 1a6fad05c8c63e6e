package dev.tributary.importer.samples;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.ListOf;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.json.Node;
import dev.tributary.importer.table.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer's shape with nothing beside its longest list of objects, where names do not tell which list is meant. What has
 * an id is one thing, and its lists are parts of it.
 *
 * @param pointer where the list is, as a JSON Pointer
 * @param others where the other lists of objects are
 */
record Narrowed(Shape shape, String pointer, List<String> others) {
    private static final int DEEPEST = 4;
    private static final Set<String> BESIDE = Set.of("link", "links", "errors", "warnings", "messages", "included");

    private record Candidate(String pointer, Shape shape) {}

    Narrowed {
        others = List.copyOf(others);
    }

    static Optional<Narrowed> of(Shape answer, List<Node> bodies) {
        List<Candidate> candidates = new ArrayList<>();
        collect(answer, "", 0, candidates);
        return candidates.stream()
                .max(Comparator.comparingLong(each -> bodies.stream()
                        .mapToLong(body -> Places.rows(body, each.pointer()).size())
                        .sum()))
                .map(longest -> new Narrowed(
                        longest.shape(),
                        longest.pointer(),
                        candidates.stream()
                                .map(Candidate::pointer)
                                .filter(each -> !each.equals(longest.pointer()))
                                .toList()));
    }

    /** That the list was chosen, and from which. */
    String guess() {
        String chosen = "The rows lie at `" + pointer + "`";
        if (others.isEmpty()) {
            return chosen + ".";
        }
        String rest = "`" + String.join("`, `", others) + "`";
        return chosen + "; " + rest + (others.size() == 1 ? " is another list." : " are other lists.");
    }

    /** Each candidate's shape is that of the whole answer, with it alone. */
    private static void collect(Shape shape, String at, int depth, List<Candidate> candidates) {
        if (!(shape instanceof Struct struct)
                || depth >= DEEPEST
                || struct.field("id").isPresent()) {
            return;
        }
        for (Field field : struct.fields()) {
            String pointer = at + "/" + Places.escaped(field.name());
            List<Candidate> within = new ArrayList<>();
            if (BESIDE.contains(Spelling.plain(field.name()))) {
                continue;
            }
            if (field.shape() instanceof ListOf list && list.element() instanceof Struct) {
                within.add(new Candidate(pointer, list));
            } else {
                collect(field.shape(), pointer, depth + 1, within);
            }
            within.forEach(each -> candidates.add(new Candidate(
                    each.pointer(),
                    new Struct(struct.name(), List.of(new Field(field.name(), "", true, each.shape()))))));
        }
    }
}
