package dev.tributary.annotations;

/** What is done about a response that announces an error. */
public enum Action {
    /** The read fails, and tells the user the message. */
    FAIL,

    /** The request is made again, after a while or when the source allows; as after a status 503. */
    RETRY,

    /**
     * The source has nothing to tell: the read delivers no rows, the table stays as it is, and so does its offset. Only for
     * the first response of a read; later, when rows have been delivered, it is an error.
     */
    SKIP,

    /**
     * There are no rows in what was asked for, such as a day on which nothing happened: the response counts as a page without
     * rows, and the offset moves on. Only for the first page; the end of the pages is what the pagination says.
     */
    EMPTY,

    /**
     * The row that the request is about is gone: for requests about one row, by {@link Detail} or for one {@link Parent}'s
     * row. Of a {@code @Detail} that is a delete; of another table the row's own rows are left out.
     */
    DELETED,

    /** The credentials are at fault, though the status says something else; as after a status 401. */
    UNAUTHORIZED
}
