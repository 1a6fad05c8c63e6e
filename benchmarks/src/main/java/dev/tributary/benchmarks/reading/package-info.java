/** How long reads take, and what they hold. Knows connectors as a user does: by a descriptor, compiled for the occasion. */
@NullMarked
package dev.tributary.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
