package dev.tributary.runtime.token;

import dev.tributary.model.JwtModel.Algorithm;
import dev.tributary.model.JwtModel.KeyEncoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Keys out of texts. */
final class Keys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final int BITS_OF_P256 = 256;
    private static final int FEWEST_BITS_OF_RSA = 2048;

    /**
     * A key.
     *
     * @throws IllegalArgumentException if the text is none of the algorithm's kind; the message says what it should be,
     *     and nothing of what it is
     */
    static Key of(Algorithm algorithm, KeyEncoding encoding, String text) {
        if (algorithm == Algorithm.HS256) {
            return new SecretKeySpec(secret(encoding, text), "HmacSHA256");
        }
        Key key = pem(algorithm == Algorithm.RS256 ? "RSA" : "EC", text);
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < FEWEST_BITS_OF_RSA) {
            throw new IllegalArgumentException("an RSA key of at least 2048 bits is needed (RFC 7518, section 3.3)");
        }
        if (key instanceof ECKey ec && ec.getParams().getOrder().bitLength() != BITS_OF_P256) {
            throw new IllegalArgumentException("an EC key on the curve P-256 is needed (RFC 7518, section 3.4)");
        }
        if (!JwtSigner.canSign(algorithm, key)) {
            throw new IllegalArgumentException("the key is damaged: nothing can be signed by it");
        }
        return key;
    }

    private static byte[] secret(KeyEncoding encoding, String text) {
        try {
            return switch (encoding) {
                case HEX -> HexFormat.of().parseHex(text);
                case BASE64 -> Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
                case TEXT, PEM -> text.getBytes(StandardCharsets.UTF_8);
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    encoding == KeyEncoding.HEX
                            ? "an even number of hexadecimal digits is needed"
                            : "Base64 is needed");
        }
    }

    private static Key pem(String kind, String text) {
        // Environment variables and JSON files hold line breaks as two characters.
        Matcher pem = PEM.matcher(text.replace("\\n", "\n"));
        if (!pem.find()) {
            throw new IllegalArgumentException("PEM is needed, from `-----BEGIN PRIVATE KEY-----` on");
        }
        if (!pem.group(1).equals("PRIVATE KEY")) {
            throw new IllegalArgumentException("PKCS #8 is needed, found `" + pem.group(1)
                    + "`; convert it by `openssl pkcs8 -topk8 -nocrypt -in key.pem`");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.group(2));
            return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a private key of the kind " + kind + " is needed");
        }
    }

    private Keys() {}
}
