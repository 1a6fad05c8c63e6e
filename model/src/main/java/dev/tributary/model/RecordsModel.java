package dev.tributary.model;

/**
 * Where the rows are within a response, and in what form.
 *
 * @param path a JSON Pointer (RFC 6901) to the rows, {@code ""} for the whole
 * @param shape how the rows lie there
 */
public record RecordsModel(String path, Shape shape) {

    /** How rows lie in a response. */
    public sealed interface Shape {}

    /** An array of objects, or one object, which is one row. */
    public record Objects() implements Shape {}

    /** Objects at a path. */
    public static RecordsModel at(String path) {
        return new RecordsModel(path, new Objects());
    }
}
