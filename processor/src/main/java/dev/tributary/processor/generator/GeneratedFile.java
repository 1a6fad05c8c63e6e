package dev.tributary.processor.generator;

/** A file to write. */
public sealed interface GeneratedFile {

    /** The whole text. */
    String content();

    /**
     * A class.
     *
     * @param qualifiedName the class's name
     */
    record SourceFile(String qualifiedName, String content) implements GeneratedFile {}

    /**
     * A file beside the class files.
     *
     * @param path where, relative to the class files' root
     */
    record ResourceFile(String path, String content) implements GeneratedFile {}
}
