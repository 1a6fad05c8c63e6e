package dev.tributary.pipeline.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** What is wrong with a text, by line. */
final class Mistakes {
    private final String origin;
    private final List<Mistake> all = new ArrayList<>();

    /** @param origin what the text is called in messages */
    Mistakes(String origin) {
        this.origin = origin;
    }

    /** The line where a node begins, from 1. */
    static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    void add(int line, String message) {
        all.add(new Mistake(line, message));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    SpecException exception() {
        return new SpecException(all.stream()
                .sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> origin + ":" + mistake.line() + ": " + mistake.message())
                .toList());
    }

    private record Mistake(int line, String message) {}
}
