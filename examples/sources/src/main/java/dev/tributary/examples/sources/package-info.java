/** Sources written from the public documentation of their APIs alone, by somebody to whom the language was new. */
package dev.tributary.examples.sources;
