package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The request has a JSON body: this one, with the values of {@link BodyValue} parameters, of the pagination and of
 * {@link Template} put in their places. A value that is absent leaves its place as it is here, and makes no objects on
 * the way to it.
 *
 * <pre>{@code
 * @POST("v1/search")
 * @JsonBody("""
 *     {"sort": [{"field": "id"}], "filter": {"kind": "contact"}}""")
 * List<Contact> contacts(@CursorStart @BodyValue("/filter/since") Instant since);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface JsonBody {
    /** {@return the body's fixed part} */
    String value() default "{}";
}
