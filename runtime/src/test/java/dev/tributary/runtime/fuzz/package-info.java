/** Garbled inputs for tests. */
package dev.tributary.runtime.fuzz;
