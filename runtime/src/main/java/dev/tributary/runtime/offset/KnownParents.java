package dev.tributary.runtime.offset;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The parents whose rows were delivered up to an offset, by their digests: the {@value #MOST} with the smallest digests, so
 * that an offset stays small. One that is not among them is read from its beginning, which loses nothing.
 */
public final class KnownParents {
    /** The characters of a digest. */
    public static final int DIGEST = 16;

    /** How many are known at most. */
    public static final int MOST = 10_000;

    private final SortedSet<String> digests = new TreeSet<>();
    private boolean complete = true;

    /** Whether a parent is known. */
    public boolean contains(String digest) {
        return digests.contains(digest);
    }

    /** Adds a parent; forgets the one with the greatest digest if there are too many. */
    public void add(String digest) {
        digests.add(digest);
        if (digests.size() > MOST) {
            digests.remove(digests.last());
            complete = false;
        }
    }

    /** Forgets a parent. */
    public void remove(String digest) {
        digests.remove(digest);
    }

    /** Whether all are known that were added and not removed. */
    public boolean isComplete() {
        return complete;
    }

    /** The digests, one after another. */
    String text() {
        return String.join("", digests);
    }

    /** Reads what {@link #text} wrote; the length is a multiple of {@link #DIGEST}. */
    static KnownParents parse(String text) {
        KnownParents known = new KnownParents();
        for (int at = 0; at < text.length(); at += DIGEST) {
            known.digests.add(text.substring(at, at + DIGEST));
        }
        return known;
    }
}
