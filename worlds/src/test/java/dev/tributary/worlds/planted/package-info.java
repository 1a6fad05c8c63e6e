/**
 * Bugs that others have had, planted by replacing a part of a world: what calls go through, the connector, what brings rows to
 * the target. Production code knows nothing of them.
 */
package dev.tributary.worlds.planted;
