package dev.tributary.importer.table;

import java.util.Locale;

/** Names of parameters, fields and paths, compared without regard to how they are spelled. */
public final class Spelling {

    /** {@code page[size]}, {@code page_size} and {@code pageSize} are all {@code pagesize}. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    /** One of what a name is many of: {@code categories} is {@code category}. */
    static String singular(String plural) {
        if (plural.endsWith("ies") && plural.length() > 4) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (plural.matches(".*(s|x|z|ch|sh)es") && !plural.endsWith("ses")) {
            return plural.substring(0, plural.length() - 2);
        }
        if (plural.endsWith("sses") || plural.endsWith("uses")) {
            return plural.substring(0, plural.length() - 2);
        }
        boolean many = plural.endsWith("s") && !plural.matches(".*(ss|us|is)") && plural.length() > 2;
        return many ? plural.substring(0, plural.length() - 1) : plural;
    }

    private Spelling() {}
}
