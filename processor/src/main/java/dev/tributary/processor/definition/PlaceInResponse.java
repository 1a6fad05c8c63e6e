package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/** Where a column's value lies, if it is no field of the row. */
public sealed interface PlaceInResponse {

    /** The annotation. */
    Origin origin();

    /** {@code @At}. */
    record At(Located<String> path, Origin origin) implements PlaceInResponse {}

    /** {@code @Outer}. */
    record Outer(Located<String> path, Located<Integer> levels, Origin origin) implements PlaceInResponse {}

    /** {@code @MapKey}. */
    record MapKey(Located<Integer> levels, Origin origin) implements PlaceInResponse {}

    /** {@code @JsonAnySetter}. */
    record Rest(Origin origin) implements PlaceInResponse {}
}
