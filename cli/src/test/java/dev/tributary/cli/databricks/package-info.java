@NullMarked
package dev.tributary.cli.databricks;

import org.jspecify.annotations.NullMarked;
