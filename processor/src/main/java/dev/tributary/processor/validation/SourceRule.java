package dev.tributary.processor.validation;

import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;

/** Looks for one kind of mistake in a descriptor. A rule says nothing of what another rule objects to already. */
interface SourceRule {

    /** Reports what it finds. */
    void check(SourceDefinition source, Report report);
}
