/** What {@code init} shows, asks and writes. Knows the importer, the terminal and how secrets are kept, nothing else. */
@NullMarked
package dev.tributary.cli.init;

import org.jspecify.annotations.NullMarked;
