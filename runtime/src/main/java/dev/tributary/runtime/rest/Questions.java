package dev.tributary.runtime.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in one scope after another. While one is read, the first pages of those that follow are fetched; what
 * comes of that, errors too, is met when it is their turn.
 */
final class Questions implements AutoCloseable {
    private final Read read;
    private final Scopes scopes;
    private final Function<Scope, List<Ask>> plan;
    /** What a batch was taken apart into, whose turn is before all else. */
    private final Deque<Asked> parts = new ArrayDeque<>();

    private final Deque<Question> begun = new ArrayDeque<>();
    private final Deque<Asked> left = new ArrayDeque<>();
    private @Nullable RuntimeException failure;
    private boolean ended;
    private final Room room = new Room();

    private record Asked(Scope scope, Ask ask) {}

    Questions(Read read, Scopes scopes, Function<Scope, List<Ask>> plan) {
        this.read = read;
        this.scopes = scopes;
        this.plan = plan;
    }

    /** The next, null after the last. */
    @Nullable
    Question next() {
        if (!parts.isEmpty()) {
            return question(parts.remove());
        }
        Question next = begun.isEmpty() ? pull() : begun.remove();
        if (next != null) {
            next.pages().turn();
            begin();
        } else if (failure != null) {
            throw failure;
        }
        return next;
    }

    /** Takes notice of how large a first page was, and begins those that follow. */
    void begin(Question open) {
        open.pages().tell(room);
        begin();
    }

    private void begin() {
        boolean ahead = read.goesAhead() && read.table().model().request().job() == null;
        while (ahead && failure == null && room.isLeft(begun.size())) {
            Question last = begun.peekLast();
            if (last == null || last.pages().isBegun()) {
                last = pulled();
            }
            ahead = last != null && last.pages().begin();
        }
    }

    /** One more, whose turn has not come; a failure waits until it has. */
    private @Nullable Question pulled() {
        try {
            Question next = pull();
            if (next != null) {
                begun.add(next);
            }
            return next;
        } catch (RuntimeException e) {
            failure = e;
            return null;
        }
    }

    private @Nullable Question pull() {
        while (left.isEmpty() && !ended && failure == null) {
            Scope scope = scopes.next();
            ended = scope == null;
            if (scope != null) {
                left.addAll(of(scope));
            }
        }
        return left.isEmpty() ? null : question(left.remove());
    }

    private List<Asked> of(Scope scope) {
        return plan.apply(scope).stream().map(ask -> new Asked(scope, ask)).toList();
    }

    private Question question(Asked asked) {
        Read within = read.within(asked.scope());
        boolean isOver = asked.ask().window().isPresent() && read.table().isWindowed();
        return new Question(
                asked.scope(), asked.ask(), within, within.pages(asked.ask().bounds(), isOver));
    }

    /** Leaves out what is left of a scope; of a batch, its rows are asked about one by one instead. */
    boolean takeApart(Scope scope) {
        for (Question question : List.copyOf(begun)) {
            if (question.scope().equals(scope)) {
                question.close();
                begun.remove(question);
            }
        }
        left.removeIf(asked -> asked.scope().equals(scope));
        parts.removeIf(asked -> asked.scope().equals(scope));
        List<Scope> singles = scope.singles();
        List<Asked> apart = new ArrayList<>();
        singles.forEach(single -> apart.addAll(of(single)));
        Collections.reverse(apart);
        apart.forEach(parts::addFirst);
        return !singles.isEmpty();
    }

    @Override
    public void close() {
        scopes.close();
        begun.forEach(Question::close);
    }
}
