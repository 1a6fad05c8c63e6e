package dev.tributary.importer.source;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.api.AuthMethod;
import dev.tributary.importer.api.Credential;
import dev.tributary.importer.naming.JavaNames;
import dev.tributary.importer.naming.NameScope;
import java.util.ArrayList;
import java.util.List;

/** Credentials as annotations: on the descriptor, or each way on an interface of its own. */
final class CredentialsText {
    private final Api api;
    private final boolean severalKeys;

    CredentialsText(Api api) {
        this.api = api;
        this.severalKeys = api.methods().stream()
                        .flatMap(method -> method.credentials().stream())
                        .filter(each -> each instanceof Credential.HeaderKey
                                || each instanceof Credential.QueryKey
                                || each instanceof Credential.CookieKey)
                        .distinct()
                        .count()
                > 1;
    }

    /** What stands on the descriptor. */
    List<String> onDescriptor() {
        if (api.methods().isEmpty()) {
            return List.of(isRefusing() ? "@BearerToken" : "@NoAuth");
        }
        return api.methods().size() == 1
                ? api.methods().get(0).credentials().stream().map(this::text).toList()
                : List.of();
    }

    /** What was guessed of them. */
    List<String> guesses() {
        if (!api.methods().isEmpty()) {
            return List.of();
        }
        return List.of(
                isRefusing()
                        ? "Nothing says how the source knows who asks; a bearer token is usual."
                        : "Nothing is said of credentials, so that none are sent.");
    }

    private boolean isRefusing() {
        return api.endpoints().stream().anyMatch(each -> each.refuses());
    }

    /** The interfaces within the descriptor, where there are several ways. */
    List<String> methods(NameScope types) {
        List<String> lines = new ArrayList<>();
        if (api.methods().size() < 2) {
            return lines;
        }
        NameScope names = new NameScope(List.of());
        boolean preferred = true;
        for (AuthMethod method : api.methods()) {
            String name = names.free(JavaNames.snake(method.name()));
            String description = JavaText.sentence(method.description());
            lines.add("");
            lines.add("    @AuthMethod(name = " + JavaText.quoted(name)
                    + (description.isEmpty() ? "" : ", description = " + JavaText.quoted(description))
                    + (preferred ? ", preferred = true" : "") + ")");
            method.credentials().forEach(each -> lines.add("    " + text(each)));
            lines.add("    interface " + types.free(JavaNames.upper(name), JavaNames.upper(name) + "Method") + " {}");
            preferred = false;
        }
        return lines;
    }

    /** The names of the connection options that they take. */
    List<String> options() {
        if (api.methods().isEmpty()) {
            return isRefusing() ? List.of("token") : List.of();
        }
        return api.methods().stream()
                .flatMap(method -> method.credentials().stream())
                .flatMap(each -> options(each).stream())
                .distinct()
                .toList();
    }

    private List<String> options(Credential credential) {
        if (credential instanceof Credential.Bearer) {
            return List.of("token");
        }
        if (credential instanceof Credential.Basic) {
            return List.of("username", "password");
        }
        if (credential instanceof Credential.ClientCredentials) {
            return List.of("client_id", "client_secret");
        }
        if (credential instanceof Credential.RefreshToken) {
            return List.of("client_id", "client_secret", "refresh_token");
        }
        if (credential instanceof Credential.QueryKey key) {
            return List.of(option(key.parameter()));
        }
        return List.of(
                credential instanceof Credential.CookieKey key
                        ? option(key.cookie())
                        : option(((Credential.HeaderKey) credential).header()));
    }

    private String option(String name) {
        return severalKeys ? JavaNames.snake(name) : "api_key";
    }

    private String text(Credential credential) {
        if (credential instanceof Credential.Bearer) {
            return "@BearerToken";
        }
        if (credential instanceof Credential.Basic) {
            return "@BasicAuth";
        }
        if (credential instanceof Credential.ClientCredentials client) {
            return "@OAuth2ClientCredentials(tokenUrl = " + JavaText.quoted(client.tokenUrl()) + ")";
        }
        if (credential instanceof Credential.RefreshToken login) {
            return "@OAuth2RefreshToken(tokenUrl = " + JavaText.quoted(login.tokenUrl()) + ")";
        }
        if (credential instanceof Credential.QueryKey key) {
            return "@ApiKey(query = " + JavaText.quoted(key.parameter()) + value(key.parameter(), "") + ")";
        }
        if (credential instanceof Credential.CookieKey key) {
            return "@ApiKey(header = \"Cookie\"" + value(key.cookie(), key.cookie() + "=") + ")";
        }
        Credential.HeaderKey key = (Credential.HeaderKey) credential;
        return "@ApiKey(header = " + JavaText.quoted(key.header()) + value(key.header(), "") + ")";
    }

    /** Several keys are several options, each called as its header or parameter. */
    private String value(String name, String prefix) {
        return severalKeys || !prefix.isEmpty()
                ? ", value = " + JavaText.quoted(prefix + "{" + option(name) + "}")
                : "";
    }
}
