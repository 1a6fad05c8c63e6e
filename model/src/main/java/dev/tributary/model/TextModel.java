package dev.tributary.model;

import dev.tributary.model.value.JsonValue;
import java.util.List;

/**
 * A text of a request that values are part of, such as a filter expression.
 *
 * @param into where it is sent: {@code /a/b} in the JSON body, otherwise a query parameter
 * @param parts the parts; one with an absent value is left out, and the whole where none is left
 * @param join what stands between parts
 * @param suffix what follows the parts
 * @param quote how values are escaped
 */
public record TextModel(String into, List<Part> parts, String join, String suffix, Quote quote) {

    public TextModel {
        parts = List.copyOf(parts);
    }

    /** A part of the text. */
    public record Part(List<Piece> pieces) {
        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a part. */
    public sealed interface Piece {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Piece {}

    /** The place of a value. */
    public record Inserted(ValueModel value) implements Piece {}

    /** How a value is kept from ending the quotes that it stands in. */
    public enum Quote {
        /** Values stand as they are. */
        NONE {
            @Override
            public String escape(String value) {
                return value;
            }
        },
        /** A single quote is doubled, as in SQL and OData. */
        SINGLE_DOUBLED {
            @Override
            public String escape(String value) {
                return value.replace("'", "''");
            }
        },
        /** Single quotes and backslashes get a backslash before them. */
        SINGLE_BACKSLASH {
            @Override
            public String escape(String value) {
                return value.replace("\\", "\\\\").replace("'", "\\'");
            }
        },
        /** Double quotes and backslashes get a backslash before them, as in JQL. */
        DOUBLE_BACKSLASH {
            @Override
            public String escape(String value) {
                return value.replace("\\", "\\\\").replace("\"", "\\\"");
            }
        },
        /** As within a string of JSON. */
        JSON {
            @Override
            public String escape(String value) {
                String quoted = JsonValue.of(value).toJson();
                return quoted.substring(1, quoted.length() - 1);
            }
        };

        /** The value as it stands within quotes. */
        public abstract String escape(String value);
    }
}
