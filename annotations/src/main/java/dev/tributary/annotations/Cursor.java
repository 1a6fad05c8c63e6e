package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column says when a row last changed: an instant, or a date, or a time without a zone, which both count as UTC. A row
 * of a date is delivered when the day is over; for a source whose days end later than in UTC, {@link Incremental#lag} says
 * by how much. The methods that return the row say {@link Incremental}.
 *
 * <pre>{@code record Issue(@Key long id, @Cursor Instant updatedAt) {} }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Cursor {}
