/** The pages of {@code docs} and what stands in their blocks. Knows the command line and the readers of what is shown. */
@NullMarked
package dev.tributary.distribution.page;

import org.jspecify.annotations.NullMarked;
