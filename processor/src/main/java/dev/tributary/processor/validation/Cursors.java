package dev.tributary.processor.validation;

import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;

/** Whether a table's requests carry its cursor. */
final class Cursors {

    static boolean areSent(TableDefinition table) {
        return !table.values(ValueDefinition.Start.class).isEmpty()
                || !table.values(ValueDefinition.End.class).isEmpty();
    }

    private Cursors() {}
}
