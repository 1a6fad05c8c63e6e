package dev.tributary.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens by which next pages are asked for: opaque to whoever reads, valid until they expire. */
public final class PageTokens {
    static final String PREFIX = "c-";

    private final AtomicInteger generation = new AtomicInteger();

    /**
     * What a token says.
     *
     * @param index how many rows lie before its page
     * @param start the start of the read, where the token is sent in its place; empty for none
     */
    record Content(long index, String start) {}

    /** Makes all tokens invalid that were given so far. */
    public void expire() {
        generation.incrementAndGet();
    }

    String issue(Content content) {
        String text = generation.get() + "|" + content.index() + "|" + content.start();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a token says, empty if it is none.
     *
     * @throws Refusal if it has expired
     */
    Optional<Content> read(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
            parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 3);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (parts.length < 3) {
            return Optional.empty();
        }
        if (!parts[0].equals(Integer.toString(generation.get()))) {
            throw new Refusal(400, "The page token has expired; start again without one");
        }
        return Optional.of(new Content(Long.parseLong(parts[1]), parts[2]));
    }
}
