/**
 * What a descriptor says, as immutable data that nobody has judged yet; each value knows where it was written. May use
 * {@code diagnostic} (for {@code Origin}), the model and JavaPoet's {@code ClassName}.
 */
@NullMarked
package dev.tributary.processor.definition;

import org.jspecify.annotations.NullMarked;
