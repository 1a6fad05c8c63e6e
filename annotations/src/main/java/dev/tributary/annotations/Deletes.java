package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method describes where the source tells which rows of a table were deleted; that table becomes
 * {@code cdc_with_deletes}. Its rows have the table's key columns. With {@link Incremental}, its cursor says when a row
 * was deleted, and a delete that is older than the row does nothing; without, the list is read whole in each run.
 *
 * <p>Its options are those of the table that it shares the names of. Where the source's list also has what was not
 * deleted, {@link Deleted} on a component says which rows count.
 *
 * <pre>{@code
 * @Deletes(of = "contacts")
 * @GET("contacts?state=deleted")
 * List<Gone> deletedContacts();
 *
 * record Gone(long id) {}
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Deletes {
    /** {@return the name of the table whose rows were deleted} */
    String of();
}
