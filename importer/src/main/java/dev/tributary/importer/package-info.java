/** From an API's own description to the project of a connector. Uses all of its packages; none of them uses it. */
@NullMarked
package dev.tributary.importer;

import org.jspecify.annotations.NullMarked;
