package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the column's value lies within the row, so that no record is needed for each level on the way: a JSON Pointer
 * (RFC 6901), with {@code [k=v]} for the first element of an array whose member {@code k} is {@code v}.
 *
 * <pre>{@code @At("/author/login") String author
 * @At("/link/[relation=next]/url") String next
 * @At("/0") Instant openedAt // a row that is an array
 * @At("") String tag         // a row that is a text }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface At {
    /** {@return the path; {@code ""} is the row itself} */
    String value();
}
