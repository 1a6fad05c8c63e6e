package dev.tributary.importer.table;

import java.util.Optional;

/** How pages follow one another. */
public sealed interface Pages {

    /** One response has everything. */
    record Single() implements Pages {}

    /** A header {@code Link} leads to the next. */
    record Links(Optional<Size> size) implements Pages {}

    /** The response has the address of the next. */
    record NextUrl(String next, Optional<Size> size) implements Pages {}

    /** The response has a token that asks for the next. */
    record Token(String token, String param, Optional<Size> size, Optional<More> more) implements Pages {}

    /** The last row's key asks for the next. */
    record Keyset(String last, String param, Optional<Size> size, Optional<More> more) implements Pages {}

    /** Pages are numbered. */
    record Numbers(String param, long first, Optional<Size> size, Optional<More> more) implements Pages {}

    /** Rows are skipped. */
    record Offsets(String param, Optional<Size> size, Optional<More> more) implements Pages {}

    /** How many rows a page is asked for with. */
    record Size(String param, long size) {}

    /**
     * Where the response says whether there are more pages.
     *
     * @param there whether it is true while there are, rather than at the last
     */
    record More(String place, boolean there) {}

    /** In a word. */
    default String word() {
        if (this instanceof Links) {
            return "Link header";
        }
        if (this instanceof NextUrl) {
            return "next URL";
        }
        if (this instanceof Token) {
            return "token";
        }
        if (this instanceof Keyset) {
            return "last key";
        }
        if (this instanceof Numbers) {
            return "page number";
        }
        return this instanceof Offsets ? "offset" : "one page";
    }
}
