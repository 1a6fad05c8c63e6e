package dev.tributary.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a descriptor was written from.
 *
 * @param url where it is, absolute
 * @param kind whose words these are
 * @param confidence how far it is believed
 * @param checked the day on which it was last compared with the descriptor, as ISO 8601 has it; null if unknown
 * @param conflict what it says otherwise than another reference, and which of them won; empty where they agree
 */
public record ReferenceModel(
        String url,
        Kind kind,
        Confidence confidence,
        @Nullable String checked,
        String conflict) {

    /** Whose words these are; the first counts most where they disagree. */
    public enum Kind {
        OFFICIAL,
        USER_PROVIDED,
        IMPLEMENTATION
    }

    /** How far it is believed. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** A page of the vendor's own documentation. */
    public ReferenceModel(String url) {
        this(url, Kind.OFFICIAL, Confidence.HIGH, null, "");
    }
}
