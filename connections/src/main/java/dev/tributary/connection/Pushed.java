package dev.tributary.connection;

import java.util.List;

/**
 * What was put into a secret scope.
 *
 * @param workspace where the scope is
 * @param scope the scope's name
 * @param created whether there was none before
 * @param keys what became of each key
 * @param leftOut the options that were not put, being neither secret nor required
 * @param spent the options that end when they are used, so that two places cannot hold them
 */
public record Pushed(
        String workspace, String scope, boolean created, List<Key> keys, List<String> leftOut, List<String> spent) {

    /**
     * Copies the lists.
     *
     * @param workspace where the scope is
     * @param scope the scope's name
     * @param created whether there was none before
     * @param keys what became of each key
     * @param leftOut the options that were not put, being neither secret nor required
     * @param spent the options that end when they are used, so that two places cannot hold them
     */
    public Pushed {
        keys = List.copyOf(keys);
        leftOut = List.copyOf(leftOut);
        spent = List.copyOf(spent);
    }

    /** What became of a key. */
    public record Key(String name, Change change) {}

    /** What became of a key, in a word. */
    public enum Change {
        /** There was none before. */
        PUT,
        /** It had another value. */
        REPLACED,
        /** It had this value already. */
        UNCHANGED
    }
}
