package dev.tributary.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a response that announces an error means.
 *
 * @param statuses the HTTP statuses of such responses
 * @param at a place in the response ({@code /a/b} in the body, otherwise a header) that such a response has, null for any
 * @param matching a regular expression that the text at that place matches in part, null for any text
 * @param action what is done
 * @param message what the user is told, with <code>{/a/b}</code> for texts of the body; empty for the source's own words
 */
public record ErrorModel(
        List<Integer> statuses,
        @Nullable String at,
        @Nullable String matching,
        Action action,
        String message) {

    /** What is done about an error. */
    public enum Action {
        /** The read fails with the message. */
        FAIL,
        /** The request is made again, as after a status 503. */
        RETRY,
        /** The source has nothing to tell: the table is left as it is. */
        SKIP,
        /** There are no rows in what was asked for. */
        EMPTY,
        /** The row that the request is about is gone. */
        DELETED,
        /** The credentials are at fault, as after a status 401. */
        UNAUTHORIZED
    }

    public ErrorModel {
        statuses = List.copyOf(statuses);
    }
}
