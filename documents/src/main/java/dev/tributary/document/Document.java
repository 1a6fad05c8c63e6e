package dev.tributary.document;

/**
 * A file.
 *
 * @param name its name, without a directory
 * @param text all of it
 */
public record Document(String name, String text) {}
