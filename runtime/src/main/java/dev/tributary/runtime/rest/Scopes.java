package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.error.ResponseException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a table's requests are about, one scope after another, each once: its parents' rows, and the values of lists. */
final class Scopes implements AutoCloseable {
    /** Beyond so many, a parent that a source lists twice is asked about twice. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Read read;
    private final Optional<Parents> parents;
    private final List<OptionModel> lists;
    private final ScopeIdentity identity;
    private final Optional<ValueModel.FromParent> batch;
    private final Predicate<String> known;
    private final Set<String> seen = new HashSet<>();
    private final Deque<Scope> ready = new ArrayDeque<>();
    private @Nullable Scope left;
    private boolean single;

    /** The rows of the parent table, as scopes. */
    interface Parents extends AutoCloseable {

        /** Makes the first request; the source's time when it answered. */
        Optional<Instant> open();

        /** What the next row says, null after the last. */
        @Nullable
        Scope next();

        @Override
        void close();
    }

    /** The scopes of a table none of whose rows were delivered before. */
    Scopes(Read read, Optional<Parents> parents) {
        this(read, parents, digest -> false);
    }

    /**
     * The scopes of a table.
     *
     * @param parents the rows of the table's parent, empty for a table without one
     * @param known tells by its digest whether a scope is known
     */
    Scopes(Read read, Optional<Parents> parents, Predicate<String> known) {
        this.read = read;
        this.parents = parents;
        this.lists = lists(read.table().model());
        this.identity = new ScopeIdentity(read.table().model());
        this.batch = read.table()
                .model()
                .parents()
                .filter(value -> value.batch() != null)
                .findFirst();
        this.known = known;
        this.single = parents.isEmpty();
    }

    /** The options that a table makes a request for each element of. */
    static List<OptionModel> lists(TableModel table) {
        return table.options().stream()
                .filter(OptionModel::each)
                .filter(option -> table.request().parameters().stream()
                        .map(ParameterModel::value)
                        .anyMatch(value -> value instanceof ValueModel.Option named
                                && named.option().equals(option.name())))
                .toList();
    }

    /** Makes the first request if there is a parent; the source's time when it answered. */
    Optional<Instant> open() {
        return parents.flatMap(Parents::open);
    }

    boolean hasParents() {
        return parents.isPresent();
    }

    /** The first scope, before it is handed out. */
    Optional<Scope> first() {
        left = single();
        return Optional.ofNullable(left);
    }

    /** The next scope, null after the last. */
    @Nullable
    Scope next() {
        Scope first = left == null ? single() : left;
        left = null;
        return first == null || batch.isEmpty() ? first : batch(first, batch.get());
    }

    /** The digests of what a scope is about: of each of its rows in a batch. */
    List<String> digests(Scope scope) {
        if (batch.isEmpty()) {
            return List.of(identity.digest(scope));
        }
        ParentColumn column = ParentColumn.of(batch.get());
        return scope.texts(column).stream()
                .map(text -> identity.digest(scope.withValues(Map.of(column, text))))
                .toList();
    }

    private Scope batch(Scope first, ValueModel.FromParent parameter) {
        ParentColumn column = ParentColumn.of(parameter);
        int most = Objects.requireNonNullElse(parameter.batch(), 1);
        List<Scope> scopes = new ArrayList<>(List.of(first));
        while (scopes.size() < most && left == null) {
            Scope next = single();
            if (next == null) {
                break;
            }
            if (next.without(column).equals(first.without(column))) {
                scopes.add(next);
            } else {
                left = next;
            }
        }
        return Scope.batch(scopes, column);
    }

    private @Nullable Scope single() {
        while (ready.isEmpty()) {
            Scope base = base();
            if (base == null) {
                return null;
            }
            for (Scope scope : expanded(base)) {
                String digest = identity.digest(scope);
                // One that comes again is not another, whatever its other columns say by then.
                if (isFirst(digest) && read.scopes().admits(scope)) {
                    ready.add(scope.known(known.test(digest)));
                }
            }
        }
        return ready.remove();
    }

    private @Nullable Scope base() {
        if (parents.isPresent()) {
            Scope next = parents.get().next();
            if (next != null) {
                requireValues(next);
            }
            return next;
        }
        boolean first = single;
        single = false;
        return first ? Scope.NONE : null;
    }

    private List<Scope> expanded(Scope base) {
        List<Scope> scopes = List.of(base);
        for (OptionModel list : lists) {
            Optional<String> given = read.options().get(list.name());
            if (base.option(list.name()).isPresent() || given.isEmpty()) {
                continue;
            }
            List<Scope> more = new ArrayList<>();
            for (Scope scope : scopes) {
                list.values(given.get()).forEach(value -> more.add(scope.withOption(list.name(), value)));
            }
            scopes = more;
        }
        return scopes;
    }

    private boolean isFirst(String digest) {
        return seen.size() < MOST_REMEMBERED ? seen.add(digest) : !seen.contains(digest);
    }

    private void requireValues(Scope scope) {
        TableModel table = read.table().model();
        Stream<ParentColumn> sent = table.parents().map(ParentColumn::of);
        Stream<ParentColumn> held = table.columns().stream()
                .filter(column -> !column.nullable())
                .map(ColumnModel::origin)
                .filter(ColumnModel.FromParent.class::isInstance)
                .map(origin -> ParentColumn.of((ColumnModel.FromParent) origin));
        Set<ParentColumn> missing = new TreeSet<>(Stream.concat(sent, held)
                .filter(column ->
                        scope.text(column).filter(text -> !text.isEmpty()).isEmpty())
                .toList());
        for (ParentColumn column : missing) {
            throw new ResponseException(read.table()
                    .place()
                    .says(
                            "a row of `" + column.table() + "` has no `" + column.column() + "`, so that its rows of `"
                                    + table.name() + "` cannot be asked for",
                            "name a column in @Parent that every row of `" + column.table() + "` has."));
        }
    }

    @Override
    public void close() {
        parents.ifPresent(Parents::close);
    }
}
