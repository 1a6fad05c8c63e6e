package dev.tributary.importer.table;

/** The names of parameters and fields by which pages follow one another, however they are spelled. */
public final class PageParameters {

    /** Whether a parameter of the name usually takes a token or the last row's key. */
    public static boolean isPlaceOfPage(String name) {
        String plain = Spelling.plain(name);
        return PageWords.TOKENS.contains(plain) || PageWords.KEYSETS.contains(plain);
    }

    /** Whether a field of the name has the address of the next page, and nothing else. */
    public static boolean isNextAddress(String name) {
        return PageWords.NEXT_ADDRESSES.contains(Spelling.plain(name));
    }

    private PageParameters() {}
}
