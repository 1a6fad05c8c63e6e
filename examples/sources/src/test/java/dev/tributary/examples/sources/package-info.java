/** The conformance of each of these sources. */
package dev.tributary.examples.sources;
