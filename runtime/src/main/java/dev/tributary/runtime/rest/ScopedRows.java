package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.DeletedException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.SkippedException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of a table in one scope after another, as pages stream: what is held does not grow with the scopes. */
final class ScopedRows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScopedRows.class);

    private final Read read;
    private final Scopes scopes;
    private final Questions questions;
    private final Consumer<Scope> skipped;
    private @Nullable Question question;
    private Scope scope = Scope.NONE;
    private boolean delivered;
    private @Nullable Sequence sequence;

    /** The pages of one question. */
    private interface Sequence extends AutoCloseable {
        @Nullable
        InternalRow next();

        @Override
        void close();
    }

    /** The rows, whatever scopes the source has nothing to tell of. */
    ScopedRows(Read read, Scopes scopes, Function<Scope, List<Ask>> plan) {
        this(read, scopes, plan, scope -> {});
    }

    /**
     * The rows of a table.
     *
     * @param plan what is asked for in a scope
     * @param skipped told of each scope of which the source has nothing to tell, as an error says that is declared so
     */
    ScopedRows(Read read, Scopes scopes, Function<Scope, List<Ask>> plan, Consumer<Scope> skipped) {
        this.read = read;
        this.scopes = scopes;
        this.questions = new Questions(read, scopes, plan);
        this.skipped = skipped;
    }

    /** Makes the first request, of this table or of the topmost it depends on; the source's time when it answered. */
    Optional<Instant> open() {
        Optional<Instant> date = scopes.open();
        return date.isPresent() || !turn() ? date : begin();
    }

    /** The next row, null after the last. */
    @Nullable
    InternalRow next() {
        while (true) {
            InternalRow row = sequence == null ? null : sequence.next();
            if (row != null) {
                delivered = true;
                return row;
            }
            if (!turn()) {
                return null;
            }
            begin();
        }
    }

    /** What the current row was asked for with. */
    Scope scope() {
        return scope;
    }

    /** Moves on to what is asked for next; false when there is nothing. */
    private boolean turn() {
        Question next = questions.next();
        question = next;
        if (next == null) {
            return false;
        }
        if (!next.scope().equals(scope)) {
            scope = next.scope();
            delivered = false;
        }
        return true;
    }

    private Optional<Instant> begin() {
        Question next = Objects.requireNonNull(question);
        Pages pages = next.pages();
        Optional<Instant> date;
        try {
            date = pages.open();
        } catch (DeletedException e) {
            if (!questions.takeApart(scope)) {
                LOG.info("Left out, as it is gone: {}", e.getMessage());
            }
            return Optional.empty();
        } catch (SkippedException e) {
            skip(e);
            return Optional.empty();
        }
        sequence = next.ask()
                .window()
                .<Sequence>map(window -> new Filtered(next.read().rows(pages, window)))
                .orElseGet(() -> new Whole(next.read(), pages));
        questions.begin(next);
        return date;
    }

    /** The source has nothing to tell of this one; the others are not skipped with it. */
    private void skip(SkippedException e) {
        if (scope.equals(Scope.NONE)) {
            throw e;
        }
        boolean isAppended = read.table().model().ingestion() == IngestionType.APPEND;
        if (isAppended && (delivered || scope.isKnown())) {
            throw new ConnectorException(
                    read.table()
                            .place()
                            .says(
                                    "a parent is skipped whose rows were appended: once the source tells of it again, it"
                                            + " is read from its beginning, and they would come twice",
                                    "declare a key, which makes the table cdc."),
                    e);
        }
        if (!questions.takeApart(scope)) {
            LOG.info("Skipped, as the descriptor declares: {}", e.getMessage());
            skipped.accept(scope);
        }
    }

    @Override
    public void close() {
        questions.close();
        if (question != null) {
            question.close();
        }
        if (sequence != null) {
            sequence.close();
        }
    }

    private record Filtered(CursorRows rows) implements Sequence {
        @Override
        public @Nullable InternalRow next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    private record Whole(Read read, Pages pages) implements Sequence {
        @Override
        public @Nullable InternalRow next() {
            for (InternalRow row = pages.next(); row != null; row = pages.next()) {
                if (read.selection().includes(row)) {
                    return read.selection().wanted(row);
                }
            }
            checkComplete();
            return null;
        }

        private void checkComplete() {
            OptionalLong total = pages.total();
            if (total.isPresent() && total.getAsLong() != pages.rows()) {
                throw new PagingException(read.table()
                        .place()
                        .says(
                                "the source says that there are " + total.getAsLong() + " rows, but its pages had "
                                        + pages.rows(),
                                "run again; a snapshot that may miss rows is not delivered."));
            }
        }

        @Override
        public void close() {
            pages.close();
        }
    }
}
