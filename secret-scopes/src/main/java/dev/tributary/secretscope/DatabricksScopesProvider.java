package dev.tributary.secretscope;

import com.databricks.sdk.core.ApiClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.commons.CommonsHttpClient;
import com.databricks.sdk.core.http.HttpClient;
import com.databricks.sdk.core.http.Request;
import com.databricks.sdk.core.http.Response;
import com.databricks.sdk.service.workspace.SecretsAPI;
import dev.tributary.connection.scope.SecretScopeException;
import dev.tributary.connection.scope.SecretScopes;
import dev.tributary.connection.scope.SecretScopesProvider;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reaches a workspace as the Databricks SDK does: by {@code DATABRICKS_HOST} with a token, a client or what else it knows, or
 * by a profile of {@code .databrickscfg}.
 */
public final class DatabricksScopesProvider implements SecretScopesProvider {
    private static final int TIMEOUT_SECONDS = 60;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** For {@link java.util.ServiceLoader}. */
    public DatabricksScopesProvider() {}

    @Override
    public SecretScopes open(Map<String, String> environment) {
        DatabricksConfig config = new DatabricksConfig().setHttpTimeoutSeconds(TIMEOUT_SECONDS);
        set(environment, "DATABRICKS_HOST", config::setHost);
        set(environment, "DATABRICKS_TOKEN", config::setToken);
        set(environment, "DATABRICKS_CLIENT_ID", config::setClientId);
        set(environment, "DATABRICKS_CLIENT_SECRET", config::setClientSecret);
        set(environment, "DATABRICKS_CONFIG_PROFILE", config::setProfile);
        set(environment, "DATABRICKS_CONFIG_FILE", config::setConfigFile);
        set(environment, "DATABRICKS_AUTH_TYPE", config::setAuthType);
        Concealed concealed =
                new Concealed(Stream.of("DATABRICKS_TOKEN", "DATABRICKS_CLIENT_SECRET", "DATABRICKS_PASSWORD")
                        .map(name -> environment.getOrDefault(name, ""))
                        .toList());
        config.setHttpClient(straight(new CommonsHttpClient.Builder()
                .withTimeoutSeconds(TIMEOUT_SECONDS)
                .build()));
        try {
            config.resolve();
            requirePrivate(config.getHost());
            return new DatabricksScopes(config.getHost(), new SecretsAPI(new ApiClient(config)), concealed);
        } catch (DatabricksException e) {
            throw new SecretScopeException(
                    concealed.in("The Databricks workspace of the secret scopes cannot be reached: " + e.getMessage())
                            + " Set DATABRICKS_HOST and DATABRICKS_TOKEN, or DATABRICKS_CONFIG_PROFILE to a profile of"
                            + " ~/.databrickscfg.",
                    e);
        }
    }

    private static void set(Map<String, String> environment, String name, Consumer<String> setting) {
        String value = environment.getOrDefault(name, "");
        if (!value.isEmpty()) {
            setting.accept(value);
        }
    }

    /** Credentials and secrets travel in the clear nowhere but within this machine. */
    private static void requirePrivate(String host) {
        if (host == null || host.isEmpty()) {
            throw new SecretScopeException(
                    "No Databricks workspace is named: set DATABRICKS_HOST to its address, such as"
                            + " https://adb-1234567890123456.7.azuredatabricks.net.");
        }
        URI address;
        try {
            address = new URI(host);
        } catch (URISyntaxException e) {
            throw new SecretScopeException("DATABRICKS_HOST is " + host
                    + ", which is no address. Write one such as https://adb-1234567890123456.7.azuredatabricks.net.");
        }
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new SecretScopeException(
                    "DATABRICKS_HOST is " + host + ", to which secrets would travel unencrypted. Write https://.");
        }
    }

    /** A redirect would take the credentials along to wherever it leads. */
    private static HttpClient straight(HttpClient client) {
        return new HttpClient() {
            @Override
            public Response execute(Request request) throws IOException {
                request.setRedirectionBehavior(false);
                return client.execute(request);
            }
        };
    }
}
