/** What a pipeline does, as its user sees it. May use {@link dev.tributary.cli.terminal}. */
@NullMarked
package dev.tributary.cli.run;

import org.jspecify.annotations.NullMarked;
