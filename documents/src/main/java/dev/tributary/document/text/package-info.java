/** Texts in Markdown and YAML. Uses no other package. */
@NullMarked
package dev.tributary.document.text;

import org.jspecify.annotations.NullMarked;
