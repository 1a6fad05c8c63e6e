/** What only the whole of the distribution shows: its connectors, its documents, its demonstration. */
@NullMarked
package dev.tributary.distribution;

import org.jspecify.annotations.NullMarked;
