package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A login opens a session: it is made by POST when the first request needs it, and again when the session has ended. What
 * it gives, a token in the response or a cookie, goes along with every request.
 *
 * <pre>{@code
 * @LoginSession(url = "api/session", parameters = {"/username: {username}", "/password: {password}"},
 *     token = "/id", header = "X-Metabase-Session")
 *
 * @LoginSession(url = "login", parameters = {"user: {user}", "password: {password}"}, cookie = "SESSIONID")
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LoginSession {
    /**
     * {@return where one logs in, a template of connection options: an absolute https URL, or a path below the base
     * URL}
     */
    String url();

    /**
     * {@return what is sent, each {@code "name: value"}, the value a template of connection options; those it names are
     * secrets} A name that is a JSON Pointer is a place in a JSON body, any other a field of a form.
     */
    String[] parameters() default {"/username: {username}", "/password: {password}"};

    /** {@return where the response has the token: a place in the body, otherwise a header; empty for the cookie itself} */
    String token() default "";

    /** {@return the header that carries the token} */
    String header() default "";

    /** {@return the word before the token in the header; empty for none} */
    String scheme() default "";

    /** {@return the cookie that carries the session: set by the response, unless {@link #token} says where its value is} */
    String cookie() default "";

    /** {@return how long a session lasts, in ISO 8601; empty where only the source knows} A new one begins in time. */
    String lifetime() default "";
}
