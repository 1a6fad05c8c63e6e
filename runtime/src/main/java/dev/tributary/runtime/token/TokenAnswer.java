package dev.tributary.runtime.token;

import dev.tributary.runtime.http.MalformedBodyException;
import dev.tributary.runtime.options.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a token endpoint answers (RFC 6749, section 5).
 *
 * @param accessToken the access token, null where it issued none
 * @param expiresIn how long it is valid, null where that is not said
 * @param refreshToken a new refresh token, null for none
 * @param error what it says in place of a token, empty for nothing
 */
record TokenAnswer(
        @Nullable Secret accessToken,
        @Nullable Duration expiresIn,
        @Nullable Secret refreshToken,
        String error) {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws MalformedBodyException if the body is no JSON object; the message does not quote it */
    static TokenAnswer read(InputStream body) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body.readNBytes(MOST_BYTES))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedBodyException("the token endpoint's answer is no JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    members.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new MalformedBodyException("the token endpoint's answer is not JSON");
        }
        requireSendable(members.get("access_token"));
        return new TokenAnswer(
                secret(members.get("access_token")),
                seconds(members.get("expires_in")),
                secret(members.get("refresh_token")),
                Optional.ofNullable(members.get("error_description"))
                        .or(() -> Optional.ofNullable(members.get("error")))
                        .orElse(""));
    }

    /** A header would be refused with the token in the message. */
    private static void requireSendable(@Nullable String token) throws MalformedBodyException {
        if (token != null && !token.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new MalformedBodyException("the token endpoint issued a token with a line break or another character "
                    + "that headers cannot have");
        }
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new Secret(text);
    }

    /** Some sources write the number as a text, or with a fraction; zero and less are no lifetime. */
    private static @Nullable Duration seconds(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,12}(\\.[0-9]*)?")) {
            return null;
        }
        long seconds = Long.parseLong(text.replaceFirst("\\..*", ""));
        return seconds > 0 ? Duration.ofSeconds(seconds) : null;
    }
}
