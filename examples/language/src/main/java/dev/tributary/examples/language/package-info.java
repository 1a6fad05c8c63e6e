/** A small source for each construct of the annotation language; {@code docs/language.md} names the one for each. */
package dev.tributary.examples.language;
