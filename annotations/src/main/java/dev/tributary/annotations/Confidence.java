package dev.tributary.annotations;

/** How far a {@link Reference} is believed. */
public enum Confidence {
    /** It was seen to be right, or its author decides what is right. */
    HIGH,
    /** It is kept up, but was not compared with the source. */
    MEDIUM,
    /** It may be out of date. */
    LOW
}
