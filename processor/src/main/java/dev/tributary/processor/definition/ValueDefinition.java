package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/** Where a parameter's value comes from. */
public sealed interface ValueDefinition {

    /** The annotation. */
    Origin origin();

    /**
     * {@code @TableOption}.
     *
     * @param join what stands between the values of a list, if they are one text
     */
    record Option(OptionDefinition option, Optional<Located<String>> join, Origin origin) implements ValueDefinition {}

    /** {@code @PageToken}. */
    record Token(Origin origin) implements ValueDefinition {}

    /**
     * {@code @TableName}.
     *
     * @param column the column of the row that describes the table, if it is not the name
     */
    record TableName(Optional<Located<String>> column, Origin origin) implements ValueDefinition {}

    /**
     * {@code @DiscoveredColumns}.
     *
     * @param join what stands between the names, if it is said
     */
    record DiscoveredColumns(Optional<Located<String>> join, Origin origin) implements ValueDefinition {}

    /** {@code @CursorStart}. */
    record Start(Optional<Located<String>> initial, boolean exclusive, Origin origin) implements ValueDefinition {}

    /** {@code @CursorEnd}. */
    record End(boolean exclusive, Origin origin) implements ValueDefinition {}

    /** {@code @Parent}; a batch of 0 and an empty joint stand for what is not given. */
    record Parent(
            Located<String> table,
            Located<String> column,
            Located<Boolean> changedOnly,
            Located<Integer> batch,
            Located<String> join,
            Origin origin)
            implements ValueDefinition {

        /** Whether a request carries the values of several rows. */
        public boolean isBatched() {
            return batch.value() != 0;
        }
    }

    /** {@code @Column}, which only interfaces of writes have. */
    record Column(Located<String> column, Origin origin) implements ValueDefinition {}

    /**
     * {@code @ChangeToken}.
     *
     * @param first the path of what tells the present token
     * @param firstFrom where that has it, if not where the others do
     */
    record ChangeToken(
            Located<String> from,
            Located<Integer> expired,
            Optional<Located<String>> first,
            Optional<Located<String>> firstFrom,
            Origin origin)
            implements ValueDefinition {}
}
