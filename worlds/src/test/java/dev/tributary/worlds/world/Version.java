package dev.tributary.worlds.world;

/**
 * What a row was at some time.
 *
 * @param cursor a text that grows as its cursor does; empty in a table without one
 */
public record Version(String key, String name, String cursor) {}
