package dev.tributary.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which next pages are asked for: opaque to whoever reads, valid until they expire. A token stands for what
 * its read found when it began, as sources mean it that hand out tokens in place of page numbers: rows that come, go or
 * change meanwhile push none of the others onto another page.
 */
public final class PageTokens {
    static final String PREFIX = "c-";

    /** So many reads that have more pages are remembered, those that were read last; the pages of others go by places. */
    private static final int MOST_READS = 64;

    private final Map<Long, Beginning> beginnings = new LinkedHashMap<>(MOST_READS, 0.75f, true);
    private long reads;
    private int generation;

    /**
     * What a read found when it began.
     *
     * @param number the number of the read
     * @param rows its rows
     * @param change the number of the latest change
     */
    record Beginning(long number, List<Map<String, @Nullable Object>> rows, long change) {}

    /**
     * What a token says.
     *
     * @param index how many rows lie before its page
     * @param start the start of the read, where the token is sent in its place; empty for none
     * @param read the number of the read whose next page it asks for
     */
    record Content(long index, String start, long read) {}

    /** Makes all tokens invalid that were given so far. */
    public synchronized void expire() {
        generation++;
    }

    /** A read begins. */
    synchronized Beginning begin(List<Map<String, @Nullable Object>> rows, long change) {
        return new Beginning(reads++, rows, change);
    }

    /** What the read of a token found when it began, if that is remembered. */
    synchronized Optional<Beginning> beginning(Content content) {
        return Optional.ofNullable(beginnings.get(content.read()));
    }

    /**
     * A token for the next page of a read.
     *
     * @param index how many rows lie before the page
     * @param start the start of the read, where the token is sent in its place; empty for none
     */
    synchronized String issue(Beginning read, long index, String start) {
        beginnings.put(read.number(), read);
        if (beginnings.size() > MOST_READS) {
            beginnings.remove(beginnings.keySet().iterator().next());
        }
        String text = generation + "|" + index + "|" + read.number() + "|" + start;
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a token says, empty if it is none.
     *
     * @throws Refusal if it has expired
     */
    synchronized Optional<Content> read(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
            parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 4);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (parts.length < 4) {
            return Optional.empty();
        }
        if (!parts[0].equals(Integer.toString(generation))) {
            throw new Refusal(400, "The page token has expired; start again without one");
        }
        return Optional.of(new Content(Long.parseLong(parts[1]), parts[3], Long.parseLong(parts[2])));
    }
}
