package dev.tributary.model;

import java.util.List;

/** How a column's value is written on the wire, beyond what its type says. */
public sealed interface Encoding {

    /** A text that holds JSON, which is the value; an empty text is null. */
    record JsonInText() implements Encoding {}

    /** Any JSON, of which the column keeps the text. */
    record JsonAsText() implements Encoding {}

    /** A text of the elements of an array, the spaces around them not among them; an empty text is an empty array. */
    record Separated(String separator) implements Encoding {}

    /**
     * A text of which a part is the value.
     *
     * @param pattern a regular expression with one group that the whole text matches; a group that takes no part is null
     */
    record Captured(String pattern) implements Encoding {}

    /**
     * An array of objects, each an entry of a map.
     *
     * @param name the member that is the entry's key
     * @param value the member that is its value
     */
    record Pairs(String name, String value) implements Encoding {}

    /**
     * Texts or numbers that stand for true and false, without regard to case.
     *
     * @param yes those for true
     * @param no those for false
     */
    record Flag(List<String> yes, List<String> no) implements Encoding {
        public Flag {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }
    }
}
