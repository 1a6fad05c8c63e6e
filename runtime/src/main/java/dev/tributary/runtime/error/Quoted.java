package dev.tributary.runtime.error;

/** Texts from outside, as messages and logs can quote them. */
public final class Quoted {
    private static final int LONGEST = 200;

    /**
     * {@return a text on one line, without what would steer a terminal, and cut where it is long}
     *
     * @param text what came from outside
     */
    public static String line(String text) {
        return line(text, LONGEST);
    }

    /**
     * {@return a text on one line, of at most so many characters and the dots that say that it was cut}
     *
     * @param text what came from outside
     * @param most how many characters
     */
    public static String line(String text, int most) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").trim();
        return line.length() <= most ? line : line.substring(0, most) + "...";
    }

    private Quoted() {}
}
