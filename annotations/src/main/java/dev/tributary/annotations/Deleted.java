package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column says that the row was deleted: the source sends deleted rows among the others, and the table is
 * {@code cdc_with_deletes}. Such rows are deleted from the target; where they should stay there, with the flag as a
 * column like others, leave this annotation out.
 *
 * <p>A deleted row often has little more than its key, so that all other columns of the table can be null.
 *
 * <pre>{@code
 * record Ticket(@Key long id, String subject, @Deleted(when = "deleted") String status, @Cursor Instant updatedAt) {}
 * record TimeEntry(@Key long id, @Cursor Instant at, @Deleted Instant serverDeletedAt) {}
 * }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Deleted {
    /**
     * {@return the values that mean deleted, for texts and whole numbers} A boolean column means it by {@code true}, a
     * time by having a value; these take no {@code when}.
     */
    String[] when() default {};
}
