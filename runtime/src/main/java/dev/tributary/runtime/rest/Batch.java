package dev.tributary.runtime.rest;

import java.util.Deque;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are handed over at once, those of a page or of a part of it.
 *
 * @param rows what was read
 * @param isLast whether none follow
 * @param failure why none follow, if they should
 */
record Batch(
        Deque<InternalRow> rows, boolean isLast, @Nullable RuntimeException failure) {}
