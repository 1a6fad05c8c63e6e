package dev.tributary.runtime.auth;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.options.Options;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of a source's methods a connection takes: the one that {@code auth_method} names, else the only one whose options
 * all have a value, else the preferred one of those.
 */
final class AuthMethods {

    /**
     * The credentials that requests carry.
     *
     * @throws OptionException if no method can be told, or the one that is named lacks options
     */
    static List<AuthModel> chosen(SourceModel model, Options options) {
        List<AuthMethodModel> methods = model.authMethods();
        if (methods.isEmpty()) {
            return model.auth();
        }
        Optional<String> named = options.get(SourceModel.AUTH_METHOD_OPTION);
        if (named.isPresent()) {
            return named(model, methods, named.get(), options).auth();
        }
        // Where anybody may read, who gives credentials means them.
        List<AuthMethodModel> complete = methods.stream()
                .filter(method -> missing(method, options).isEmpty())
                .toList();
        List<AuthMethodModel> meant = complete.stream()
                        .anyMatch(method -> !method.auth().isEmpty())
                ? complete.stream().filter(method -> !method.auth().isEmpty()).toList()
                : complete;
        if (meant.size() == 1) {
            return meant.get(0).auth();
        }
        return meant.stream()
                .filter(AuthMethodModel::preferred)
                .findFirst()
                .orElseThrow(() -> meant.isEmpty() ? none(model, methods, options) : several(model, meant))
                .auth();
    }

    private static AuthMethodModel named(
            SourceModel model, List<AuthMethodModel> methods, String name, Options options) {
        AuthMethodModel method = methods.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("checked options name no method `" + name + "`"));
        List<String> missing = missing(method, options);
        if (!missing.isEmpty()) {
            throw new OptionException(model.name() + ", connection: the method `" + name + "` needs "
                    + String.join(", ", missing) + " — set " + (missing.size() == 1 ? "it." : "them."));
        }
        return method;
    }

    private static List<String> missing(AuthMethodModel method, Options options) {
        return method.options().stream()
                .filter(option -> options.get(option).isEmpty())
                .toList();
    }

    private static OptionException none(SourceModel model, List<AuthMethodModel> methods, Options options) {
        return new OptionException(model.name()
                + ", connection: credentials are missing — set the options of one method: "
                + methods.stream()
                        .map(method -> "`" + method.name() + "` needs " + String.join(", ", missing(method, options)))
                        .collect(Collectors.joining("; "))
                + ".");
    }

    private static OptionException several(SourceModel model, List<AuthMethodModel> methods) {
        return new OptionException(model.name() + ", connection: the options given would do for several methods: "
                + methods.stream().map(AuthMethodModel::name).collect(Collectors.joining(", "))
                + " — set `" + SourceModel.AUTH_METHOD_OPTION + "` to the one that is meant.");
    }

    private AuthMethods() {}
}
