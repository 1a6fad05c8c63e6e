/** What tests write into a source, and the file that says so. Depends on the model of reads. */
@NullMarked
package dev.tributary.model.write;

import org.jspecify.annotations.NullMarked;
