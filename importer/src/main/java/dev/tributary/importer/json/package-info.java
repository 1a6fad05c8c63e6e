/** JSON and YAML as trees. Depends on no other package of the importer. */
@NullMarked
package dev.tributary.importer.json;

import org.jspecify.annotations.NullMarked;
