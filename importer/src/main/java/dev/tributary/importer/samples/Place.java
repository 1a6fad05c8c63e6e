package dev.tributary.importer.samples;

import dev.tributary.importer.json.Node;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A single value around the rows.
 *
 * @param pointer where it is, as a JSON Pointer
 * @param name the member's name
 */
record Place(String pointer, String name, Node value) {
    private static final Pattern ADDRESS = Pattern.compile("https?://.*|\\S*\\?\\S+=\\S*");

    /** Whether it is the address of the next page. */
    boolean isNextAddress() {
        return pointer.toLowerCase(Locale.ROOT).contains("next")
                && value.isText()
                && ADDRESS.matcher(value.textOrEmpty()).matches();
    }

    /** Its name, however it is spelled. */
    String plain() {
        return plain(name);
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether it is a whole number. */
    boolean isWhole() {
        return value.isNumber() && value.whole().isPresent();
    }
}
