/** The conformance of the GitHub connector. */
package dev.tributary.examples.github;
