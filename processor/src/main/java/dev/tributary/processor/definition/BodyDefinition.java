package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/** A body annotation. */
public sealed interface BodyDefinition {

    /** The annotation. */
    Origin origin();

    /** {@code @JsonBody}. */
    record Json(Located<String> template, Origin origin) implements BodyDefinition {}

    /** {@code @GraphQL}. */
    record GraphQl(Located<String> query, Origin origin) implements BodyDefinition {}
}
