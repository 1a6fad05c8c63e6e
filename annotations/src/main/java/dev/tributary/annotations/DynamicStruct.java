package dev.tributary.annotations;

/**
 * The type of a component that takes the columns that {@link Discovery} finds: an object on the wire, a struct with these
 * columns as fields in the schema.
 *
 * <pre>{@code record Contact(@Key String id, DynamicStruct properties, @Cursor Instant updatedAt) {} }</pre>
 *
 * <p>Fields that lie in the row itself, beside the declared ones, are columns of the table by themselves:
 *
 * <pre>{@code record Account(@Key String id, @JsonAnySetter DynamicStruct customFields) {} }</pre>
 *
 * <p>It stands in descriptors only and has no instances.
 */
public final class DynamicStruct {
    private DynamicStruct() {}
}
