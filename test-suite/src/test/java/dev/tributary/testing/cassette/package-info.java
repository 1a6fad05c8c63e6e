/** Tests of recordings. */
@NullMarked
package dev.tributary.testing.cassette;

import org.jspecify.annotations.NullMarked;
