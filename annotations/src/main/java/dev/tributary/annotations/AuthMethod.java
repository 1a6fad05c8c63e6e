package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One of several ways to authenticate, as an interface within the descriptor that carries the credentials' annotations.
 * A connection chooses one by the option {@code auth_method}, or by the options that it gives.
 *
 * <pre>{@code
 * @Source(name = "boards", baseUrl = "https://boards.example.com/v1/")
 * interface Boards {
 *   @AuthMethod(name = "pat", description = "Personal access token", preferred = true)
 *   @BasicAuth(username = "", password = "{pat}")
 *   interface Pat {}
 *
 *   @AuthMethod(name = "oauth", description = "Service principal")
 *   @OAuth2ClientCredentials(tokenUrl = "https://login.example.com/{tenant_id}/token")
 *   interface OAuth {}
 *   ...
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AuthMethod {
    /** {@return the value of {@code auth_method} that chooses it, in lower-case snake_case} */
    String name();

    /** {@return what it is, in a few words} */
    String description() default "";

    /** {@return whether it is taken where the options given would do for several methods; true for one of them} */
    boolean preferred() default false;
}
