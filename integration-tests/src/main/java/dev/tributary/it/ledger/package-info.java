/** A source for the tests of the whole way, as a user would describe it. Depends on the annotations only. */
@NullMarked
package dev.tributary.it.ledger;

import org.jspecify.annotations.NullMarked;
