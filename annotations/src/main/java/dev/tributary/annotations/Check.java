package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that shows whether a connection works. It is made once at the start of each run, before anything is read: some
 * sources answer wrong credentials with a status 200 and no rows, or with what everybody may see, and a snapshot of that
 * would delete the rest from its target.
 *
 * <pre>{@code @Check(at = "/account_id")
 * @GET("me")
 * void me(); }</pre>
 *
 * <p>The method takes no parameters. It should be cheap, since every run makes it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Check {
    /**
     * {@return a place in the response, a header or {@code /a/b} in the body, that only the right credentials fill} In
     * a body {@code null}, {@code false}, and what is empty count as not filled. Without it, a status 200 is proof
     * enough.
     */
    String at() default "";
}
