/** The conformance of the WordPress connector. */
package dev.tributary.examples.wordpress;
