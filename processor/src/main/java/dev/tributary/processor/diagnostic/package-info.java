/**
 * The rules' ids and messages, and the report that collects findings and prints them once. Uses nothing of ours.
 */
@NullMarked
package dev.tributary.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
