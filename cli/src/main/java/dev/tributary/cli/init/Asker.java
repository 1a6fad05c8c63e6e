package dev.tributary.cli.init;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.importer.api.AuthMethod;
import dev.tributary.importer.api.Credential;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.options.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the source knows who asks, and what is sent for it. */
final class Asker {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_.~-]+");

    private final Terminal terminal;
    private final List<Credential> credentials = new ArrayList<>();
    private final Map<Credential, SecretReference> secrets = new LinkedHashMap<>();

    Asker(SampleOptions options, Terminal terminal) {
        this.terminal = terminal;
        if (options.bearerToken() != null && options.basicAuth() != null) {
            throw UserError.usage(
                    "--bearer-token and --basic-auth are both sent in the header Authorization. Name one.");
        }
        if (options.bearerToken() != null) {
            add(new Credential.Bearer(), new SecretReference("--bearer-token", options.bearerToken()));
        }
        if (options.basicAuth() != null) {
            add(new Credential.Basic(), new SecretReference("--basic-auth", options.basicAuth()));
        }
        for (String key : options.apiKeys()) {
            String name = name("--api-key", key, HEADER);
            add(new Credential.HeaderKey(name), reference("--api-key", key));
        }
        for (String key : options.queryKeys()) {
            String name = name("--api-key-query", key, PARAMETER);
            add(new Credential.QueryKey(name), reference("--api-key-query", key));
        }
    }

    private static String name(String option, String text, Pattern form) {
        String name = text.split("=", 2)[0];
        if (!form.matcher(name).matches()) {
            throw UserError.usage(
                    option + " takes NAME=env:VARIABLE or NAME=file:PATH, where NAME is what the key is sent as.");
        }
        return name;
    }

    private static SecretReference reference(String option, String text) {
        int equals = text.indexOf('=');
        return new SecretReference(option, equals < 0 ? "" : text.substring(equals + 1));
    }

    private void add(Credential credential, SecretReference secret) {
        credentials.add(credential);
        secrets.put(credential, secret);
    }

    /** As a descriptor says it: one way, or nothing where nothing is sent. */
    List<AuthMethod> methods() {
        return credentials.isEmpty() ? List.of() : List.of(new AuthMethod("default", "", credentials));
    }

    /** Reads the secrets. */
    Credentials read() {
        Map<String, Secret> headers = new LinkedHashMap<>();
        List<Secret> query = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        secrets.forEach((credential, reference) -> {
            String secret = reference.read(terminal).value();
            hidden.add(secret);
            if (credential instanceof Credential.Bearer) {
                headers.put("Authorization", new Secret("Bearer " + secret));
            } else if (credential instanceof Credential.Basic) {
                hidden.add(secret.substring(secret.indexOf(':') + 1));
                headers.put(
                        "Authorization",
                        new Secret("Basic " + Base64.getEncoder().encodeToString(utf8(secret))));
            } else if (credential instanceof Credential.HeaderKey key) {
                headers.put(key.header(), new Secret(secret));
            } else if (credential instanceof Credential.QueryKey key) {
                query.add(new Secret(key.parameter() + "=" + URLEncoder.encode(secret, StandardCharsets.UTF_8)));
            }
        });
        return new Credentials(headers, query, new Redactor(hidden));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What is sent with each request.
     *
     * @param query each as a parameter with its value
     * @param redactor takes it out of what people see
     */
    record Credentials(Map<String, Secret> headers, List<Secret> query, Redactor redactor) {}
}
