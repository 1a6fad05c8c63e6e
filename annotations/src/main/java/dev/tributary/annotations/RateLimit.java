package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A limit of the source's, which is obeyed before the source has to refuse.
 *
 * <pre>{@code @RateLimit(requests = 10, per = "PT1M")
 * @RateLimit(remaining = "X-RateLimit-Remaining", reset = "X-RateLimit-Reset")
 * @RateLimit(remaining = "/data/rateLimit/remaining", reset = "/data/rateLimit/resetAt", cost = "/data/rateLimit/cost")
 * @RateLimit(remaining = "X-Api-Call-Limit", restoreRate = "2")
 * @RateLimit(concurrency = 4) }</pre>
 *
 * <p>Several apply all at once; none replaces another. Those of the interface count the requests of all tables together,
 * those of a method its own. All reads of one connection in one JVM share them; several JVMs do not know of one another.
 * The first half of a budget is spent as fast as it is asked for, the other evenly.
 */
@Documented
@Repeatable(RateLimit.List.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface RateLimit {
    /** {@return how many requests may be made within {@link #per}, or how much they may cost} */
    int requests() default 0;

    /** {@return the span in which {@link #requests} are counted, such as {@code PT1M}} */
    String per() default "";

    /**
     * {@return a place in the response, a header or {@code /a/b} in the body, with what is left of a budget: a number,
     * or what is used of how much ({@code 32/40}), or the header {@code RateLimit} of the IETF drafts ({@code
     * "default";r=50;t=30}), which {@link #reset} then names, too}
     */
    String remaining() default "";

    /**
     * {@return a place with the time at which the budget is whole again: a date, a time in ISO 8601, seconds or
     * milliseconds since 1970, or seconds from now} Which of these it is, is seen.
     */
    String reset() default "";

    /** {@return a place with what the request has cost; without it, each costs 1} */
    String cost() default "";

    /**
     * {@return how much of the budget comes back each second, for budgets that fill again by and by and may be emptied
     * at once: a number, or a place in the response that has it} It takes the place of {@link #reset}.
     */
    String restoreRate() default "";

    /** {@return how many requests may be under way at once} */
    int concurrency() default 0;

    /** The container of several. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the limits, all of which apply} */
        RateLimit[] value();
    }
}
