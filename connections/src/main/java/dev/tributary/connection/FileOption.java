package dev.tributary.connection;

import java.util.Optional;

/**
 * An option as the connections file has it.
 *
 * @param value its value, references resolved
 * @param holdsText whether any of the value stands in the file itself, rather than where its references lead
 * @param place where in the file the whole value stands, empty if it is put together or comes from elsewhere
 */
record FileOption(String value, boolean holdsText, Optional<Place> place) {

    /**
     * A place of the connections file.
     *
     * @param entry the connection's name
     * @param option the option's name, as it is written there
     */
    record Place(String entry, String option) {}

    /** Without the value. */
    @Override
    public String toString() {
        return "FileOption[place=" + place + "]";
    }
}
