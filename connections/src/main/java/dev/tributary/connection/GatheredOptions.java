package dev.tributary.connection;

import dev.tributary.model.OptionModel;
import dev.tributary.runtime.environment.TokenHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Options as they are found, with where each was; what is found later wins, but for a secret scope's. */
final class GatheredOptions {
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, OptionOrigin> origins = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, TokenHome> homes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void fromFile(Path file, ConnectionEntry entry) {
        entry.options().forEach((name, option) -> {
            put(name, option.value(), new OptionOrigin.InFile(file));
            option.place().ifPresent(place -> homes.put(name, new TokenInFile(file, place)));
        });
    }

    void fromEnvironment(Map<String, String> environment, String source, Set<String> names) {
        for (String name : names) {
            String variable = ConnectionResolver.variable(source, name);
            String value = environment.get(variable);
            if (value != null) {
                put(name, value, new OptionOrigin.Variable(variable));
            }
        }
    }

    void give(String name, String value) {
        put(name, value, new OptionOrigin.Given());
    }

    /** Takes from a scope what is lacking. */
    void fromScope(ScopedOptions.Opened scope, Set<String> names) {
        List<String> lacking =
                names.stream().filter(name -> !values.containsKey(name)).toList();
        for (String name : lacking) {
            scope.value(name).ifPresent(value -> {
                String key = scope.key(name);
                put(name, value, new OptionOrigin.InScope(scope.scope(), key));
                homes.put(name, new TokenInScope(scope.scopes(), scope.scope(), key));
            });
        }
    }

    /** Whether any is without a value that a connection is there for: what is required, or secret. */
    boolean lackAny(List<OptionModel> options) {
        return options.stream()
                .anyMatch(option -> (option.required() || option.secret()) && !values.containsKey(option.name()));
    }

    private void put(String name, String value, OptionOrigin origin) {
        values.put(name, value);
        origins.put(name, origin);
        homes.remove(name);
    }

    /** Where the refresh tokens among the options stand that can be written back there. */
    Map<String, TokenHome> homes(List<String> refreshTokens) {
        Map<String, TokenHome> ofTokens = new TreeMap<>(homes);
        ofTokens.keySet().removeIf(name -> refreshTokens.stream().noneMatch(name::equalsIgnoreCase));
        return ofTokens;
    }

    Map<String, String> values() {
        return values;
    }

    Map<String, OptionOrigin> origins() {
        return origins;
    }
}
