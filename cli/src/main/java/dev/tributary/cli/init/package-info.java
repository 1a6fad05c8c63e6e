/** What {@code init} shows of a document. Knows the importer and the terminal, nothing else. */
@NullMarked
package dev.tributary.cli.init;

import org.jspecify.annotations.NullMarked;
