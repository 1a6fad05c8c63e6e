package dev.tributary.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a source's, which is obeyed before the source has to refuse. Several apply all at once.
 *
 * @param requests how many requests may be made within a span of time, or how much they may cost; 0 for no such limit
 * @param per the span
 * @param remaining a place in the response ({@code /a/b} in the body, otherwise a header) with what is left of a budget
 * @param reset a place with the time at which the budget is whole again: a date, a time in ISO 8601, seconds or
 *     milliseconds since 1970, or seconds from now
 * @param cost a place with what the request cost, null where each costs 1
 * @param restoreRate how much of the budget comes back each second, a number or a place that has it; null for a budget
 *     that is whole again at once
 * @param concurrency how many requests may be under way at once; 0 for any number
 */
public record LimitModel(
        int requests,
        @Nullable Duration per,
        @Nullable String remaining,
        @Nullable String reset,
        @Nullable String cost,
        @Nullable String restoreRate,
        int concurrency) {}
