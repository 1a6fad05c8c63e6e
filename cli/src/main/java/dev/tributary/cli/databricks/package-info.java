/**
 * What is emitted for Databricks: two notebooks, a pipeline and a bundle, as texts. May use {@link
 * dev.tributary.cli.terminal}.
 */
@NullMarked
package dev.tributary.cli.databricks;

import org.jspecify.annotations.NullMarked;
