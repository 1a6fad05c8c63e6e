package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column holds a part of the text on the wire: what the only group of a regular expression takes, which the whole
 * text must match. A group that takes no part gives null.
 *
 * <pre>{@code @JsonProperty("resourcePath") @Capture("users/([^/]+).*") String userId }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Capture {
    /** {@return a {@link java.util.regex.Pattern} with one group} */
    String value();
}
