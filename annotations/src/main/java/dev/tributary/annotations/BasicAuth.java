package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every request carries HTTP Basic credentials (RFC 7617, UTF-8).
 *
 * <pre>{@code @BasicAuth(username = "{email}/token", password = "{api_token}") }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BasicAuth {
    /** {@return the user name, as a template of connection options} */
    String username() default "{username}";

    /** {@return the password, as a template of connection options; those it names are secrets} */
    String password() default "{password}";
}
