/**
 * What answers of an API tell of it: what their values look like, where rows lie, how pages follow. Uses the packages
 * {@code json}, {@code api} and {@code table}.
 */
@NullMarked
package dev.tributary.importer.samples;

import org.jspecify.annotations.NullMarked;
