package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;

/** Where a parameter is sent. */
public sealed interface PlaceDefinition {

    /** The annotation. */
    Origin origin();

    /** {@code @Path}. */
    record Path(Located<String> name, boolean encoded, Origin origin) implements PlaceDefinition {}

    /** {@code @Query}. */
    record Query(Located<String> name, boolean encoded, Origin origin) implements PlaceDefinition {}

    /** {@code @Header}. */
    record Header(Located<String> name, Origin origin) implements PlaceDefinition {}

    /** {@code @BodyValue}. */
    record Body(Located<String> pointer, Origin origin) implements PlaceDefinition {}

    /** Another of Retrofit's annotations, by its simple name. */
    record Unsupported(String annotation, Origin origin) implements PlaceDefinition {}
}
