package dev.tributary.importer.openapi;

import dev.tributary.importer.api.AuthMethod;
import dev.tributary.importer.api.Credential;
import dev.tributary.importer.json.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the source knows who asks, from its security schemes and what operations require of them. */
final class Security {
    private final References references;
    private final Node root;

    Security(References references, Node root) {
        this.references = references;
        this.root = root;
    }

    /** The ways to say who asks; none where the document says of none. */
    List<AuthMethod> methods(List<String> notes) {
        Node schemes = root.get("components", "securitySchemes");
        Map<List<Credential>, AuthMethod> methods = new LinkedHashMap<>();
        for (List<String> required : requirements(schemes)) {
            List<Credential> credentials = new ArrayList<>();
            for (String name : required) {
                Node scheme = references.follow(schemes.get(name));
                credential(name, scheme, notes)
                        .filter(each -> !clashes(each, credentials))
                        .ifPresent(credentials::add);
            }
            if (!credentials.isEmpty()) {
                String first = required.get(0);
                methods.putIfAbsent(
                        List.copyOf(credentials),
                        new AuthMethod(
                                first,
                                references
                                        .follow(schemes.get(first))
                                        .get("description")
                                        .textOrEmpty(),
                                credentials));
            }
        }
        return List.copyOf(methods.values());
    }

    /** What is required of all operations, or else of the first that requires something, or else each scheme. */
    private List<List<String>> requirements(Node schemes) {
        List<List<String>> required = requirements(root.get("security"), schemes);
        if (!required.isEmpty()) {
            return required;
        }
        for (String path : root.get("paths").names()) {
            List<List<String>> ofOperation =
                    requirements(root.get("paths", path).get("get", "security"), schemes);
            if (!ofOperation.isEmpty()) {
                return ofOperation;
            }
        }
        return schemes.names().stream().map(List::of).toList();
    }

    private static List<List<String>> requirements(Node security, Node schemes) {
        return security.elements().stream()
                .map(each -> each.names().stream()
                        .filter(name -> schemes.get(name).isObject())
                        .toList())
                .filter(names -> !names.isEmpty())
                .toList();
    }

    /** A request has one header {@code Authorization}. */
    private static boolean clashes(Credential credential, List<Credential> others) {
        return isAuthorization(credential) && others.stream().anyMatch(Security::isAuthorization);
    }

    private static boolean isAuthorization(Credential credential) {
        return !(credential instanceof Credential.HeaderKey
                || credential instanceof Credential.QueryKey
                || credential instanceof Credential.CookieKey);
    }

    private static Optional<Credential> credential(String name, Node scheme, List<String> notes) {
        return switch (scheme.get("type").textOrEmpty().toLowerCase(Locale.ROOT)) {
            case "http" -> Optional.of(http(name, scheme, notes));
            case "apikey" -> Optional.of(key(scheme));
            case "oauth2" -> Optional.of(oauth(name, scheme.get("flows"), notes));
            case "openidconnect" -> {
                notes.add(
                        "`" + name + "` is OpenID Connect: a connection gives an access token that was got elsewhere.");
                yield Optional.of(new Credential.Bearer());
            }
            default -> {
                notes.add("`" + name + "` is a kind of credentials that requests cannot carry: "
                        + scheme.get("type").textOrEmpty() + ".");
                yield Optional.empty();
            }
        };
    }

    private static Credential http(String name, Node scheme, List<String> notes) {
        String kind = scheme.get("scheme").textOrEmpty().toLowerCase(Locale.ROOT);
        if (kind.equals("basic")) {
            return new Credential.Basic();
        }
        if (!kind.equals("bearer")) {
            notes.add("`" + name + "` has the scheme `" + kind + "`; a bearer token was taken in its place.");
        }
        return new Credential.Bearer();
    }

    private static Credential key(Node scheme) {
        String name = scheme.get("name").textOrEmpty();
        return switch (scheme.get("in").textOrEmpty()) {
            case "query" -> new Credential.QueryKey(name);
            case "cookie" -> new Credential.CookieKey(name);
            default -> new Credential.HeaderKey(name);
        };
    }

    private static Credential oauth(String name, Node flows, List<String> notes) {
        Optional<String> client = tokenUrl(flows.get("clientCredentials"));
        if (client.isPresent()) {
            return new Credential.ClientCredentials(client.get());
        }
        Optional<String> login = tokenUrl(flows.get("authorizationCode"));
        if (login.isPresent()) {
            return new Credential.RefreshToken(login.get());
        }
        notes.add("`" + name + "` has no token endpoint for a client or a stored login: a connection gives an access "
                + "token that was got elsewhere.");
        return new Credential.Bearer();
    }

    /** A token endpoint that is an address; a template in it would be an option that nobody declared. */
    private static Optional<String> tokenUrl(Node flow) {
        return flow.get("tokenUrl").text().filter(url -> url.startsWith("https://") && !url.contains("{"));
    }
}
