/**
 * Where the rows are within a response: streams to them, and past them. Depends on
 * {@link dev.tributary.runtime.decode} and {@link dev.tributary.runtime.error}.
 */
@NullMarked
package dev.tributary.runtime.records;

import org.jspecify.annotations.NullMarked;
