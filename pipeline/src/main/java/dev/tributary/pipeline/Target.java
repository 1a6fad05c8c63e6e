package dev.tributary.pipeline;

import dev.tributary.pipeline.files.FileFormat;

/** What the tables of a pipeline become, and where. */
public sealed interface Target {

    /** {@return the directory, a path or URI, below which the checkpoints lie: {@code <directory>/_tributary}} */
    String directory();

    /**
     * Delta tables in directories: {@code <directory>/<schema>/<table>}, or below the catalog's name where the spec has one.
     *
     * @param directory a path or URI
     */
    record Directory(String directory) implements Target {}

    /**
     * Delta tables of Spark's catalogs, known by their names. The catalogs decide where their files lie.
     *
     * @param catalog the catalog of tables whose spec names none, as the session's settings name it; {@code spark_catalog} is
     *     Spark's own
     * @param directory that of the checkpoints, a path or URI
     */
    record Catalog(String catalog, String directory) implements Target {}

    /**
     * Files that are only added to, in directories as {@link Directory} has them.
     *
     * @param directory a path or URI
     */
    record Files(FileFormat format, String directory) implements Target {}
}
