/**
 * What offsets and partitions mean, and their JSON, which carries a version. Depends on
 * {@link dev.tributary.runtime.connector} and {@link dev.tributary.runtime.error}.
 */
@NullMarked
package dev.tributary.runtime.offset;

import org.jspecify.annotations.NullMarked;
