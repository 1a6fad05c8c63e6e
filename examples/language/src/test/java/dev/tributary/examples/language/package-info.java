/** The conformance of each of the small sources. */
package dev.tributary.examples.language;
