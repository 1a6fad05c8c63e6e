package dev.tributary.importer.table;

/** The names of parameters that say where a page begins. */
public final class PageParameters {

    /** Whether a parameter of the name usually takes a token or the last row's key, however it is spelled. */
    public static boolean isPlaceOfPage(String name) {
        String plain = Spelling.plain(name);
        return PageWords.TOKENS.contains(plain) || PageWords.KEYSETS.contains(plain);
    }

    private PageParameters() {}
}
