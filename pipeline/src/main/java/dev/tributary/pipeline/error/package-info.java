/** What keeps a pipeline from going on, said so that a user knows what to do. Depends on nothing of Tributary's. */
@NullMarked
package dev.tributary.pipeline.error;

import org.jspecify.annotations.NullMarked;
