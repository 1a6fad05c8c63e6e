package dev.tributary.worlds.world;

/** A row that was read: what it is, and whether it is one that was deleted. */
public record Delivered(Version version, boolean deleted) {}
