package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column holds a column of the {@link ChangeFeed} that named the row, of its latest event where there are several; its
 * type is the type of that column. Rows that the table's own method has read have no event: there it is null, or, of the
 * feed's cursor, the time from which the feed is read afterwards.
 *
 * <pre>{@code record User(@Key String id, String name, @FromFeed("time") Instant changedAt) {} }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface FromFeed {
    /** {@return the column of the feed, {@code a.b} for one within a struct} */
    String value();
}
