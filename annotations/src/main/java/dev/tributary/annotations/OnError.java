package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a response that announces an error means, where its status alone does not say.
 *
 * <pre>{@code @OnError(status = 403, at = "/code", matching = "plan_required", message = "Choose a plan with exports.")
 * @OnError(status = 404, action = Action.SKIP)
 * @OnError(status = 200, at = "/errors/0/type", matching = "RATE_LIMITED", action = Action.RETRY)
 * @OnError(status = 200, at = "/errors", message = "{/errors/0/message}") }</pre>
 *
 * <p>All that one annotation says must be true of the response: one of its statuses, and something at its place, and the
 * text there matching. Of several annotations the first that applies counts, those of a method before those of the
 * interface. Where none applies, 401 and 403 are refused credentials, 408, 429 and 5xx are tried again, and every other
 * error fails.
 */
@Documented
@Repeatable(OnError.List.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface OnError {
    /** {@return the statuses of such responses; 200 for errors that the body of a success announces} */
    int[] status();

    /**
     * {@return a place in the response that such a response has: {@code /a/b} in the body, otherwise a header} In a
     * body {@code null}, {@code false}, and what is empty count as not there. Without it, the status alone tells.
     */
    String at() default "";

    /** {@return a regular expression that a part of the text at that place matches; without it, any text does} */
    String matching() default "";

    /** {@return what is done} */
    Action action() default Action.FAIL;

    /**
     * {@return what the user is told to do} {@code {/a/b}} stands for the text at a place of the response's body.
     * Without it, what is usual after the status is said, with the source's own words.
     */
    String message() default "";

    /** The container of several. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the annotations, in the order in which they are tried} */
        OnError[] value();
    }
}
