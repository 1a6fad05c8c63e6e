package dev.tributary.testing.cassette;

/** Puts something else in the place of what must not be in a cassette. */
interface Substitution {

    /** What stands for a value of some kind; the value itself if it is empty, or stands for another already. */
    String of(String original, Kind kind);

    /** A text with substitutes for what was substituted before and is in it. */
    String within(String text);
}
