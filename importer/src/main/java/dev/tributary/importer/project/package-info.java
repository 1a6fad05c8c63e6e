/** Writes the Maven project around a descriptor, and nothing over what is there. Depends on no other package of the importer. */
@NullMarked
package dev.tributary.importer.project;

import org.jspecify.annotations.NullMarked;
