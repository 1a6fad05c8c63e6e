package dev.tributary.processor.definition;

import java.util.Optional;

/**
 * {@code @Reference}, or a link of {@code @Source(documentation)}.
 *
 * @param url where it is
 * @param kind {@code OFFICIAL}, {@code USER_PROVIDED} or {@code IMPLEMENTATION}
 * @param confidence {@code HIGH}, {@code MEDIUM} or {@code LOW}
 * @param checked a day
 * @param conflict what it says otherwise than others, empty where they agree
 */
public record ReferenceDefinition(
        Located<String> url, String kind, String confidence, Optional<Located<String>> checked, String conflict) {}
