/** The conformance of the smallest connector. */
package dev.tributary.examples.quickstart;
