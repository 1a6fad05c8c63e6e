/** An example: the smallest connector. */
package dev.tributary.examples.quickstart;
