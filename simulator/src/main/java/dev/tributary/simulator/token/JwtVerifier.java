package dev.tributary.simulator.token;

import dev.tributary.model.JwtModel;
import dev.tributary.model.JwtModel.Algorithm;
import dev.tributary.model.NamedTemplate;
import dev.tributary.simulator.data.SampleKeys;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Checks JWTs as a source does that wants them so. */
public final class JwtVerifier {
    private static final JsonFactory JSON = new JsonFactory();

    private final JwtModel model;
    private final SampleOptions options;
    private final VirtualTime time;

    /** A verifier of JWTs that are made as a model says, of these options. */
    public JwtVerifier(JwtModel model, SampleOptions options, VirtualTime time) {
        this.model = model;
        this.options = options;
        this.time = time;
    }

    /** What is wrong with a JWT, empty for nothing. */
    public Optional<String> problem(String jwt) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.of("the JWT has not three parts");
        }
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            if (!isSigned((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII), signature)) {
                return Optional.of("the JWT's signature is wrong");
            }
            Optional<String> header = headerProblem(members(parts[0]));
            return header.isPresent() ? header : claimProblem(members(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            return Optional.of("the JWT cannot be read: " + e.getMessage());
        }
    }

    private Optional<String> headerProblem(Map<String, String> header) {
        if (!model.algorithm().name().equals(header.get("alg"))) {
            return Optional.of("the JWT's algorithm is " + header.get("alg"));
        }
        String keyId = options.expand(model.keyId());
        return keyId.equals(header.getOrDefault("kid", ""))
                ? Optional.empty()
                : Optional.of("the JWT's `kid` is " + header.get("kid"));
    }

    private Optional<String> claimProblem(Map<String, String> claims) {
        for (NamedTemplate claim : model.claims()) {
            if (!options.expand(claim.template()).equals(claims.get(claim.name()))) {
                return Optional.of("the JWT's `" + claim.name() + "` is " + claims.get(claim.name()));
            }
        }
        long now = time.now().getEpochSecond();
        long issued = Long.parseLong(claims.getOrDefault("iat", "0"));
        long end = Long.parseLong(claims.getOrDefault("exp", "0"));
        if (issued > now || end <= now) {
            return Optional.of("the JWT is valid from " + issued + " to " + end + ", and now is " + now);
        }
        return end - issued > model.lifetime().toSeconds()
                ? Optional.of("the JWT lives for " + (end - issued) + " s, which is too long")
                : Optional.empty();
    }

    private boolean isSigned(byte[] signed, byte[] signature) throws GeneralSecurityException {
        if (model.algorithm() == Algorithm.HS256) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return MessageDigest.isEqual(mac.doFinal(signed), signature);
        }
        Signature verifier = Signature.getInstance(
                model.algorithm() == Algorithm.RS256 ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
        verifier.initVerify(SampleKeys.publicKey(model.algorithm()));
        verifier.update(signed);
        return verifier.verify(signature);
    }

    private byte[] secret() {
        String text = options.expand(model.key());
        return switch (model.encoding()) {
            case HEX -> HexFormat.of().parseHex(text);
            case BASE64 -> Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            case TEXT, PEM -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static Map<String, String> members(String part) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(
                ObjectReadContext.empty(), Base64.getUrlDecoder().decode(part))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                @Nullable String value = json.getString();
                members.put(name, value == null ? "" : value);
            }
        }
        return members;
    }
}
