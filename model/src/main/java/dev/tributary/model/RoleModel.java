package dev.tributary.model;

/** What the rows that a request delivers are for. */
public sealed interface RoleModel {

    /** They are a table of the source. */
    record Table() implements RoleModel {}

    /**
     * They say which rows of a table were deleted.
     *
     * @param of the name of that table
     */
    record Deletes(String of) implements RoleModel {}
}
