package dev.tributary.runtime.options;

/**
 * A text that must not be seen: its {@code toString} hides it.
 *
 * @param value the text itself, for the request that needs it and for nobody else
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
