package dev.tributary.annotations;

/**
 * The type of a component that takes the columns that {@link Discovery} finds: an object on the wire, a struct with these
 * columns as fields in the schema.
 *
 * <pre>{@code record Contact(@Key String id, DynamicStruct properties, @Cursor Instant updatedAt) {} }</pre>
 *
 * <p>It stands in descriptors only and has no instances.
 */
public final class DynamicStruct {
    private DynamicStruct() {}
}
