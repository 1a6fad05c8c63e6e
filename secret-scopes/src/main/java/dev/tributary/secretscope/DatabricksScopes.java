package dev.tributary.secretscope;

import com.databricks.sdk.core.DatabricksError;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.service.workspace.CreateScope;
import com.databricks.sdk.service.workspace.PutSecret;
import com.databricks.sdk.service.workspace.SecretMetadata;
import com.databricks.sdk.service.workspace.SecretsAPI;
import dev.tributary.connection.scope.SecretScopeException;
import dev.tributary.connection.scope.SecretScopes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The secret scopes of a workspace, by its REST API (docs.databricks.com/api/workspace/secrets). */
final class DatabricksScopes implements SecretScopes {
    /** What the API takes for the name of a scope or of a key. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_@.-]{1,128}");

    /** Bytes that the API takes for a secret. */
    private static final int LARGEST = 128 * 1024;

    private static final String NO_SUCH = "RESOURCE_DOES_NOT_EXIST";
    private static final String EXISTS = "RESOURCE_ALREADY_EXISTS";
    private static final int UNAUTHENTICATED = 401;

    private final String host;
    private final SecretsAPI secrets;
    private final Concealed concealed;

    DatabricksScopes(String host, SecretsAPI secrets, Concealed concealed) {
        this.host = host;
        this.secrets = secrets;
        this.concealed = concealed;
    }

    @Override
    public String workspace() {
        return host;
    }

    @Override
    public Optional<Set<String>> keys(String scope) {
        if (!NAME.matcher(scope).matches()) {
            return Optional.empty();
        }
        return found("list the secret scope `" + scope + "`", "READ on the scope", () -> {
            Set<String> keys = new TreeSet<>();
            for (SecretMetadata secret : secrets.listSecrets(scope)) {
                keys.add(secret.getKey());
            }
            return keys;
        });
    }

    @Override
    public Optional<String> read(String scope, String key) {
        return found(
                        "read `" + key + "` of the secret scope `" + scope + "`",
                        "READ on the scope",
                        () -> Optional.ofNullable(secrets.getSecret(scope, key).getValue()))
                .flatMap(value -> value)
                .map(value -> text(scope, key, value));
    }

    private static String text(String scope, String key, String base64) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new SecretScopeException(
                    "The secret `" + key + "` of the scope `" + scope + "` is no text in UTF-8; put it as a text.");
        }
    }

    @Override
    public boolean create(String scope) {
        requireName("scope", scope);
        return asked("create the secret scope `" + scope + "`", "the right to create scopes", concealed, () -> {
            try {
                secrets.createScope(new CreateScope().setScope(scope));
                return true;
            } catch (DatabricksError e) {
                if (EXISTS.equals(e.getErrorCode())) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void put(String scope, String key, String text) {
        requireName("key", key);
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new SecretScopeException(
                    "The value of `" + key + "` is larger than 128 KiB, which no secret of a scope can be.");
        }
        asked(
                "put `" + key + "` into the secret scope `" + scope + "`",
                "WRITE on the scope",
                concealed.and(text),
                () -> {
                    secrets.putSecret(
                            new PutSecret().setScope(scope).setKey(key).setStringValue(text));
                    return true;
                });
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SecretScopeException("`" + name + "` cannot be the name of a " + what
                    + " in Databricks, which has at most 128 letters, digits, `-`, `_`, `@` and `.`. Choose another.");
        }
    }

    private <T> Optional<T> found(String what, String permission, Supplier<T> question) {
        return asked(what, permission, concealed, () -> {
            try {
                return Optional.of(question.get());
            } catch (DatabricksError e) {
                if (NO_SUCH.equals(e.getErrorCode())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private <T> T asked(String what, String permission, Concealed hidden, Supplier<T> question) {
        try {
            return question.get();
        } catch (DatabricksError e) {
            String code = e.getErrorCode() == null ? "" : ", " + e.getErrorCode();
            throw new SecretScopeException(
                    hidden.in("Databricks (" + host + ") refused to " + what + ": " + e.getMessage() + " (status "
                            + e.getStatusCode() + code + "). " + advice(e, permission)),
                    e);
        } catch (DatabricksException e) {
            throw new SecretScopeException(
                    hidden.in("Databricks (" + host + ") could not be asked to " + what + ": " + e.getMessage()
                            + " Look at DATABRICKS_HOST and the network."),
                    e);
        }
    }

    private static String advice(DatabricksError refusal, String permission) {
        return refusal.getStatusCode() == UNAUTHENTICATED
                ? "Give a valid token by DATABRICKS_TOKEN, or another way to log in."
                : refusal.getStatusCode() == 403
                        ? "Whoever logs in needs " + permission + "."
                        : "See what it says, and try again.";
    }
}
