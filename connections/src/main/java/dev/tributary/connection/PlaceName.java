package dev.tributary.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of places where tokens stand, which tell nothing of them. */
final class PlaceName {
    private static final int BYTES = 16;

    /**
     * The name of a place.
     *
     * @param kind what the place is: letters
     * @param address where it is
     */
    static String of(String kind, String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return kind + "-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private PlaceName() {}
}
