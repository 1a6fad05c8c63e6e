package dev.tributary.runtime.rest;

import dev.tributary.model.SourceModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/** Tells connections apart by a text that holds no secret. */
final class ConnectionIdentity {

    static String of(String source, HttpUrl base, Map<String, String> options) {
        Map<String, String> own = new TreeMap<>(options);
        own.keySet().removeIf(SourceModel.PARALLEL_OPTION::equalsIgnoreCase);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(own.toString().getBytes(StandardCharsets.UTF_8));
            return source + " " + base + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private ConnectionIdentity() {}
}
