package dev.tributary.model;

/**
 * The form of a response's body.
 *
 * @param format how rows are written
 * @param compression what the rows' text is packed in, as a file is; a {@code Content-Encoding} is not meant
 */
public record PayloadModel(Format format, Compression compression) {

    /** JSON as it is, which is what nothing else is said of. */
    public static final PayloadModel JSON = new PayloadModel(new Json(), Compression.NONE);

    /** How rows are written. */
    public sealed interface Format {

        /** Whether a body has places besides the rows, as an envelope of JSON has. */
        default boolean hasPlaces() {
            return true;
        }

        /** What a request says in its {@code Accept} header. */
        String mediaType();

        /** What people call it. */
        String label();
    }

    /** One JSON value. */
    public record Json() implements Format {
        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public String label() {
            return "JSON";
        }
    }

    /** JSON objects, one a line, in UTF-8. */
    public record JsonLines() implements Format {
        @Override
        public boolean hasPlaces() {
            return false;
        }

        @Override
        public String mediaType() {
            return "application/x-ndjson";
        }

        @Override
        public String label() {
            return "NDJSON";
        }
    }

    /**
     * Lines of cells (RFC 4180), the first of them the names of the columns.
     *
     * @param delimiter the character between cells
     * @param charset the encoding's name
     * @param nullText the text of a cell without quotes that stands for null; cells of numbers and times can be empty too
     */
    public record Csv(String delimiter, String charset, String nullText) implements Format {
        @Override
        public boolean hasPlaces() {
            return false;
        }

        @Override
        public String mediaType() {
            return "text/csv";
        }

        @Override
        public String label() {
            return "CSV";
        }
    }

    /**
     * XML. The records' path leads through elements to those that are rows; a field is a child element, {@code @name} an
     * attribute and {@code #text} an element's own text.
     */
    public record Xml() implements Format {
        @Override
        public String mediaType() {
            return "application/xml";
        }

        @Override
        public String label() {
            return "XML";
        }
    }

    /** What the rows' text is packed in. */
    public enum Compression {
        NONE,
        /** One compressed file. */
        GZIP,
        /** An archive whose files are all of the format, read one after another. */
        ZIP
    }

    /** What a request says in its {@code Accept} header: the text's media type, or the package's. */
    public String accept() {
        return switch (compression) {
            case NONE -> format.mediaType();
            case GZIP -> "application/gzip";
            case ZIP -> "application/zip";
        };
    }

    /** What people call it: {@code CSV in a zip archive}. */
    public String label() {
        return switch (compression) {
            case NONE -> format.label();
            case GZIP -> format.label() + " in a gzip file";
            case ZIP -> format.label() + " in a zip archive";
        };
    }
}
