/** What the module's packages may use of each other. */
@NullMarked
package dev.tributary.cli.architecture;

import org.jspecify.annotations.NullMarked;
