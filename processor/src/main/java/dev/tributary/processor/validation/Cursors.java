package dev.tributary.processor.validation;

import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;

/** How a table's requests say what changed. */
final class Cursors {

    static boolean areSent(TableDefinition table) {
        return !table.values(ValueDefinition.Start.class).isEmpty()
                || !table.values(ValueDefinition.End.class).isEmpty()
                || !table.values(ValueDefinition.ChangeToken.class).isEmpty();
    }

    /** Whether a read delivers what changed since the last, by a cursor or by the source's token. */
    static boolean findsChanges(TableDefinition table) {
        return table.incremental().isPresent()
                || !table.values(ValueDefinition.ChangeToken.class).isEmpty();
    }

    private Cursors() {}
}
