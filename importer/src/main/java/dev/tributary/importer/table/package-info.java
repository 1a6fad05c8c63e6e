/** Finds the tables of an API: rows, keys, cursors, pages, parents. May use the package {@code api}. */
@NullMarked
package dev.tributary.importer.table;

import org.jspecify.annotations.NullMarked;
