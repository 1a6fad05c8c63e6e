package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every request carries {@code Authorization: Bearer <token>} (RFC 6750, section 2.1).
 *
 * <pre>{@code @BearerToken                            // connection option "token"
 * @BearerToken("{access_token}")         // connection option "access_token" }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BearerToken {
    /** {@return the token, as a template of connection options; those it names are secrets} */
    String value() default "{token}";
}
