package dev.tributary.processor.diagnostic;

/**
 * A rule that was broken.
 *
 * @param rule the rule
 * @param origin where
 * @param message what is wrong and what to do, with the rule's id
 */
public record Finding(Rule rule, Origin origin, String message) {}
