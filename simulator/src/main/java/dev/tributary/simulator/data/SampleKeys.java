package dev.tributary.simulator.data;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.model.JwtModel.Algorithm;
import dev.tributary.model.SourceModel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys that sign JWTs; the key pairs are made when first needed, and are the same for all sources of a process. */
public final class SampleKeys {

    /** The key that an option holds, in the encoding that the model wants; empty for an option that is no such key. */
    static Optional<String> of(SourceModel model, String option) {
        return Stream.concat(
                        model.auth().stream(),
                        model.authMethods().stream().map(AuthMethodModel::auth).flatMap(auth -> auth.stream()))
                .flatMap(auth -> jwt(auth).stream())
                .filter(jwt -> jwt.key().equals("{" + option + "}"))
                .findFirst()
                .map(jwt -> text(jwt, option));
    }

    /** The key that verifies what the sample key of an algorithm signs. */
    public static PublicKey publicKey(Algorithm algorithm) {
        return pair(algorithm).getPublic();
    }

    private static Optional<JwtModel> jwt(AuthModel auth) {
        if (auth instanceof AuthModel.SignedJwt signed) {
            return Optional.of(signed.jwt());
        }
        if (auth instanceof AuthModel.OAuth2 oauth) {
            return oauth.grant() instanceof GrantModel.JwtBearer bearer
                    ? Optional.of(bearer.jwt())
                    : oauth.endpoint().client().map(ClientModel::assertion);
        }
        return Optional.empty();
    }

    private static String text(JwtModel jwt, String option) {
        String secret = "sample-secret-of-" + option.replace('_', '-') + "-0123456789abcdef";
        return switch (jwt.encoding()) {
            case PEM ->
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(
                                        pair(jwt.algorithm()).getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
            case TEXT -> secret;
            case HEX -> "5f0c954e59b34c1e8f5e0d6f6f0a1b2c5f0c954e59b34c1e8f5e0d6f6f0a1b2c";
            case BASE64 -> Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static KeyPair pair(Algorithm algorithm) {
        return algorithm == Algorithm.RS256 ? Rsa.PAIR : Ec.PAIR;
    }

    private static KeyPair generate(String kind, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform makes keys of the kind " + kind, e);
        }
    }

    private static final class Rsa {
        static final KeyPair PAIR = generate("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    }

    private static final class Ec {
        static final KeyPair PAIR = generate("EC", new ECGenParameterSpec("secp256r1"));
    }

    private SampleKeys() {}
}
