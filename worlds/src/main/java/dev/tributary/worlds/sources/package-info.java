/**
 * Sources that have a table for each way in which the engine reads, as descriptors; worlds are made of them. Depends on the
 * annotations.
 */
package dev.tributary.worlds.sources;
