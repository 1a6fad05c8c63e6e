/** Parts of a model in words, for whatever shows them to people. Uses no other package of this module. */
@NullMarked
package dev.tributary.document.words;

import org.jspecify.annotations.NullMarked;
