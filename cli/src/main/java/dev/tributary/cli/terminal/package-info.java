/** What a person sees: output, errors, colours, tables. Depends on nothing of Tributary's. */
@NullMarked
package dev.tributary.cli.terminal;

import org.jspecify.annotations.NullMarked;
