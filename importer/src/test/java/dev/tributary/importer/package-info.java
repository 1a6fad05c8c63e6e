/** The importer against small documents of its own, and programs that try it with real ones. */
package dev.tributary.importer;
