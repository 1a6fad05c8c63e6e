@NullMarked
package dev.tributary.pipeline.journal;

import org.jspecify.annotations.NullMarked;
