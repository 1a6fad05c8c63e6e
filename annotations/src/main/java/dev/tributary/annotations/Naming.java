package dev.tributary.annotations;

/** How the source spells its fields on the wire, where {@code @JsonProperty} does not say otherwise. */
public enum Naming {
    /** {@code createdAt} is {@code created_at} on the wire. */
    SNAKE_CASE,
    /** {@code createdAt} is {@code createdAt} on the wire. */
    CAMEL_CASE,
    /** {@code createdAt} is {@code CreatedAt} on the wire. */
    PASCAL_CASE,
    /** {@code createdAt} is {@code created-at} on the wire. */
    KEBAB_CASE
}
