/** What is known of an API, whatever told it: its endpoints, the shapes of what they answer, and how it knows who asks. Depends on no other package of the importer. */
@NullMarked
package dev.tributary.importer.api;

import org.jspecify.annotations.NullMarked;
