/** Tests of the suite itself: a correct connector passes, each broken one is caught by the check that is meant for it. */
@NullMarked
package dev.tributary.testing;

import org.jspecify.annotations.NullMarked;
