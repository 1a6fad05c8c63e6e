package dev.tributary.annotations;

/** Whose words a {@link Reference} is. Where references disagree, the official one wins unless the source itself proves it wrong. */
public enum ReferenceKind {
    /** The vendor's own documentation. */
    OFFICIAL,
    /** A document that the connector's users gave. */
    USER_PROVIDED,
    /** Another program that reads the source. */
    IMPLEMENTATION
}
