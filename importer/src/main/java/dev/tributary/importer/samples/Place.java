package dev.tributary.importer.samples;

import dev.tributary.importer.json.Node;
import dev.tributary.importer.table.PageParameters;
import dev.tributary.importer.table.Spelling;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A single value around the rows.
 *
 * @param pointer where it is, as a JSON Pointer
 * @param name the member's name
 * @param value what it is; null too
 */
record Place(String pointer, String name, Node value) {
    private static final Pattern ADDRESS = Pattern.compile("https?://.*|\\S*\\?\\S+=\\S*");
    private static final Pattern PATH = Pattern.compile("/\\S*");
    private static final Set<String> NEXT_NAMES = Set.of("next", "nextpage");
    private static final Set<String> WITHIN_NEXT = Set.of("href", "url", "uri", "link");

    /** Whether it is the address of the next page, by its name and its value. */
    boolean isNextAddress() {
        return isNamedAsNextAddress()
                ? isAddress() || PATH.matcher(value.textOrEmpty()).matches()
                : isAddress() && NEXT_NAMES.contains(plain());
    }

    /** Whether its name says that it is the address of the next page, whatever the value. */
    boolean isNamedAsNextAddress() {
        return PageParameters.isNextAddress(name)
                || (WITHIN_NEXT.contains(plain()) && NEXT_NAMES.contains(Spelling.plain(lastName(parent()))));
    }

    /** Whether it is an address, and something about it is called next. */
    boolean isAddressOfSomethingNext() {
        return isAddress() && pointer.toLowerCase(Locale.ROOT).contains("next");
    }

    private boolean isAddress() {
        return value.isText() && ADDRESS.matcher(value.textOrEmpty()).matches();
    }

    /** The JSON Pointer of the object that it is a member of. */
    String parent() {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String lastName(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Its name, however it is spelled. */
    String plain() {
        return Spelling.plain(name);
    }

    /** Whether it is a whole number. */
    boolean isWhole() {
        return value.isNumber() && value.whole().isPresent();
    }
}
