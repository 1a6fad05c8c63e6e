package dev.tributary.model;

/** What an option's value is. Options are given as texts, and checked before any request. */
public enum OptionType {
    TEXT,
    /** A whole number of 64 bits. */
    INTEGER,
    BOOLEAN,
    /** An ISO 8601 date. */
    DATE,
    /** An ISO 8601 instant, such as {@code 2026-01-15T12:00:00Z}. */
    TIME
}
