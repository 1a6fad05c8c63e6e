/** Names that Java, Spark and the annotation language accept. Depends on no other package of the importer. */
@NullMarked
package dev.tributary.importer.naming;

import org.jspecify.annotations.NullMarked;
