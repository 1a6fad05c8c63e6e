package dev.tributary.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.JwtModel.Algorithm;
import dev.tributary.model.JwtModel.KeyEncoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtSignerTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    private static JwtSigner signer(Algorithm algorithm, KeyEncoding encoding, String key) {
        return new JwtSigner(
                algorithm,
                Keys.of(algorithm, encoding, key),
                "k1",
                Map.of("aud", "/\"admin\"/"),
                Duration.ofMinutes(5));
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\\n-----END PRIVATE KEY-----";
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void header_and_claims_are_json_and_the_life_begins_a_little_ago() {
        String jwt = signer(Algorithm.HS256, KeyEncoding.TEXT, "secret")
                .sign(NOW, "id-1")
                .text()
                .value();

        assertThat(decoded(jwt.split("\\.", -1)[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}");
        assertThat(decoded(jwt.split("\\.", -1)[1]))
                .isEqualTo("{\"aud\":\"/\\\"admin\\\"/\",\"iat\":" + (NOW.getEpochSecond() - 30) + ",\"exp\":"
                        + (NOW.getEpochSecond() + 270) + ",\"jti\":\"id-1\"}");
    }

    @Test
    void a_secret_is_the_same_key_in_every_encoding() {
        String text = signer(Algorithm.HS256, KeyEncoding.TEXT, "secret?>")
                .sign(NOW, "")
                .text()
                .value();

        assertThat(signer(Algorithm.HS256, KeyEncoding.HEX, "7365637265743f3e")
                        .sign(NOW, "")
                        .text()
                        .value())
                .isEqualTo(text);
        assertThat(signer(Algorithm.HS256, KeyEncoding.BASE64, "c2VjcmV0Pz4=")
                        .sign(NOW, "")
                        .text()
                        .value())
                .isEqualTo(text);
        assertThat(signer(Algorithm.HS256, KeyEncoding.BASE64, "c2VjcmV0Pz4")
                        .sign(NOW, "")
                        .text()
                        .value())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"RS256, RSA, SHA256withRSA", "ES256, EC, SHA256withECDSAinP1363Format"})
    void private_keys_sign_what_public_keys_verify(Algorithm algorithm, String kind, String name)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        } else {
            generator.initialize(2048);
        }
        KeyPair pair = generator.generateKeyPair();
        String jwt = signer(algorithm, KeyEncoding.PEM, pem(pair))
                .sign(NOW, "")
                .text()
                .value();
        int end = jwt.lastIndexOf('.');

        Signature signature = Signature.getInstance(name);
        signature.initVerify(pair.getPublic());
        signature.update(jwt.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jwt.substring(end + 1))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HS256, HEX, xyz, an even number of hexadecimal digits is needed",
        "HS256, BASE64, %%%, Base64 is needed",
        "RS256, PEM, abcdef, 'PEM is needed, from `-----BEGIN PRIVATE KEY-----` on'",
        "RS256, PEM, -----BEGIN RSA PRIVATE KEY-----abcd-----END RSA PRIVATE KEY-----, 'PKCS #8 is needed, found `RSA PRIVATE KEY`'",
        "ES256, PEM, -----BEGIN PRIVATE KEY-----abcd-----END PRIVATE KEY-----, a private key of the kind EC is needed"
    })
    void a_text_that_is_no_such_key_is_said_without_it(
            Algorithm algorithm, KeyEncoding encoding, String text, String problem) {
        assertThatThrownBy(() -> Keys.of(algorithm, encoding, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("abcd", "xyz"));
    }

    @Test
    void a_key_whose_numbers_are_damaged_is_refused_before_it_is_needed() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] whole = generator.generateKeyPair().getPrivate().getEncoded();
        whole[whole.length - 40] ^= 1;
        String pem =
                "-----BEGIN PRIVATE KEY-----" + Base64.getEncoder().encodeToString(whole) + "-----END PRIVATE KEY-----";

        assertThatThrownBy(() -> Keys.of(Algorithm.RS256, KeyEncoding.PEM, pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key is damaged: nothing can be signed by it");
    }
}
