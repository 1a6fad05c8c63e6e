package dev.tributary.model;

/**
 * Where the rows are within a response, and in what form.
 *
 * @param path a {@link RecordPath} to the rows, {@code ""} for the whole
 * @param shape how the rows lie there
 * @param payload the form of the response's body
 */
public record RecordsModel(String path, Shape shape, PayloadModel payload) {

    /** A model file that says nothing of the payload means JSON. */
    public RecordsModel {
        payload = payload == null ? PayloadModel.JSON : payload;
    }

    /** Records of a JSON response. */
    public RecordsModel(String path, Shape shape) {
        this(path, shape, PayloadModel.JSON);
    }

    /** How rows lie in a response. */
    public sealed interface Shape {}

    /**
     * An array of rows, or one row. A row is an object whose fields the columns name; where every column takes the row
     * itself or an element of it, it is a text, a number or an array.
     */
    public record Objects() implements Shape {}

    /**
     * Rows that are arrays, whose elements a header names.
     *
     * @param header a {@link RecordPath} to the names, in the order of the elements: an array of texts, or with {@code *}
     *     a text in each element of an array. If it is the first element of the rows, that one is no row
     */
    public record Matrix(String header) implements Shape {}

    /** An object of arrays of equal length, one a column: the elements at the same place are a row. */
    public record Columnar() implements Shape {}

    /** Objects at a path. */
    public static RecordsModel at(String path) {
        return new RecordsModel(path, new Objects());
    }
}
