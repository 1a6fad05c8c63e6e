package dev.tributary.runtime.environment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which chains the tokens of a place belong to, as a text of lines: the token's name, its chain, the token that stood there
 * when the newest was to be written, and the newest; names and tokens as digests.
 *
 * @param links the links by the digest of the token's name
 */
record TokenLinks(Map<String, Link> links) {
    private static final int BYTES = 16;
    private static final int FIELDS = 4;

    TokenLinks {
        links = new TreeMap<>(links);
    }

    /** A token's chain, and digests of the tokens that its home can show. */
    record Link(String chain, String before, String newest) {

        /** Whether a token is one that the home shows while it has the chain's. */
        boolean knows(String token) {
            String digest = digest(token);
            return digest.equals(before) || digest.equals(newest);
        }
    }

    /** Reads a text; what is no link counts as none, since the home's own token will do then. */
    static TokenLinks parse(Optional<String> text) {
        Map<String, Link> links = new TreeMap<>();
        text.stream().flatMap(String::lines).map(line -> line.split(" ", -1)).forEach(fields -> {
            if (fields.length == FIELDS) {
                links.put(fields[0], new Link(fields[1], fields[2], fields[3]));
            }
        });
        return new TokenLinks(links);
    }

    Optional<Link> find(String name) {
        return Optional.ofNullable(links.get(digest(name)));
    }

    TokenLinks with(String name, String chain, String before, String newest) {
        Map<String, Link> changed = new TreeMap<>(links);
        changed.put(digest(name), new Link(chain, digest(before), digest(newest)));
        return new TokenLinks(changed);
    }

    String text() {
        return links.entrySet().stream()
                .map(link -> String.join(
                        " ",
                        link.getKey(),
                        link.getValue().chain(),
                        link.getValue().before(),
                        link.getValue().newest()))
                .collect(Collectors.joining("\n"));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
