package dev.tributary.cli.databricks;

/**
 * A file that is emitted.
 *
 * @param name its name within the directory
 * @param text its content, lines ended by line feeds
 */
public record EmittedFile(String name, String text) {}
