package dev.tributary.document;

import dev.tributary.document.text.Yaml;
import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code connector_spec.yaml}: what the public tools ask of a connector before they make a connection. */
record ConnectorSpec(SourceModel source) {

    String text() {
        Yaml yaml = new Yaml();
        yaml.comment(source.displayName()
                + ": what a Unity Catalog connection has, and which table options it lets through.");
        yaml.text("display_name", source.displayName());
        yaml.under("connection", () -> {
            List<AuthMethodModel> methods = source.authMethods();
            Set<String> ofMethods = new HashSet<>();
            methods.forEach(method -> ofMethods.addAll(method.options()));
            List<OptionModel> shared = source.options().stream()
                    .filter(option -> !ofMethods.contains(option.name()))
                    .toList();
            if (!methods.isEmpty()) {
                yaml.under("auth_methods", () -> methods.forEach(method -> method(yaml, method)));
            }
            yaml.under("parameters", () -> {
                shared.forEach(option -> parameter(yaml, option, option.required()));
                source.builtInOptions().forEach(name -> builtIn(yaml, name));
            });
            oauth(yaml);
        });
        yaml.text("external_options_allowlist", String.join(",", AllowList.of(source)));
        return yaml.toString();
    }

    private void method(Yaml yaml, AuthMethodModel method) {
        yaml.item(() -> {
            yaml.text("name", method.name());
            yaml.text("description", method.description().isEmpty() ? method.name() : method.description());
            yaml.under(
                    "parameters",
                    () -> source.options().stream()
                            .filter(option -> method.options().contains(option.name()))
                            .forEach(option -> parameter(yaml, option, option.defaultValue() == null)));
        });
    }

    private static void parameter(Yaml yaml, OptionModel option, boolean required) {
        yaml.item(() -> {
            yaml.text("name", option.name());
            yaml.text("type", "string");
            yaml.flag("required", required);
            if (option.secret()) {
                yaml.flag("secret", true);
            }
            yaml.text("description", OptionWords.meaning(option));
        });
    }

    private void builtIn(Yaml yaml, String name) {
        yaml.item(() -> {
            yaml.text("name", name);
            yaml.text("type", "string");
            yaml.flag("required", false);
            yaml.text("description", OptionWords.builtIn(source, name));
        });
    }

    /** Without {@code flow}: it is the connector that exchanges what the connection stores for a token. */
    private void oauth(Yaml yaml) {
        Stream.concat(source.auth().stream(), source.authMethods().stream().flatMap(method -> method.auth().stream()))
                .filter(AuthModel.OAuth2.class::isInstance)
                .map(AuthModel.OAuth2.class::cast)
                .findFirst()
                .ifPresent(oauth -> yaml.under("oauth", () -> {
                    yaml.text("token_url", oauth.endpoint().url());
                    yaml.text("scopes", String.join(" ", oauth.endpoint().scopes()));
                }));
    }
}
