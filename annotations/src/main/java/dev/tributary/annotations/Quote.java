package dev.tributary.annotations;

/** How a value within quotes is written, so that it cannot end them. The quotes themselves are the template's. */
public enum Quote {
    /** As it is; for values that are numbers or times, or that a pattern keeps from meaning anything else. */
    NONE,
    /** A single quote is doubled: SQL, OData, WIQL. */
    SINGLE_DOUBLED,
    /** Single quotes and backslashes get a backslash: Google's and Salesforce's query languages. */
    SINGLE_BACKSLASH,
    /** Double quotes and backslashes get a backslash: JQL, Lucene. */
    DOUBLE_BACKSLASH,
    /** As in a string of JSON. */
    JSON
}
