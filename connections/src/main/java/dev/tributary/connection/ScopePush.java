package dev.tributary.connection;

import dev.tributary.connection.Pushed.Change;
import dev.tributary.connection.scope.SecretScopes;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a connection into a secret scope: nothing if anything is in the way, and the same again to no effect. */
final class ScopePush {
    private final SecretScopes scopes;
    private final String scope;
    private final Push push;

    ScopePush(SecretScopes scopes, String scope, Push push) {
        this.scopes = scopes;
        this.scope = scope;
        this.push = push;
    }

    Pushed put(ResolvedConnection connection) {
        Map<String, String> wanted = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        sort(connection, wanted, leftOut);
        if (!scope.equalsIgnoreCase(connection.model().name())) {
            wanted.put(ScopedOptions.SOURCE, connection.model().name());
        }
        Optional<Set<String>> before = Workspace.asked(() -> scopes.keys(scope));
        Map<String, String> there = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        before.ifPresent(keys -> keys.forEach(key -> there.put(key, key)));
        List<Pushed.Key> changes = wanted.entrySet().stream()
                .map(option -> new Pushed.Key(
                        there.getOrDefault(option.getKey(), option.getKey()),
                        change(there.get(option.getKey()), option.getValue())))
                .toList();
        refuseToReplace(changes);
        boolean created = before.isEmpty() && Workspace.asked(() -> scopes.create(scope));
        for (Pushed.Key key : changes) {
            if (key.change() != Change.UNCHANGED) {
                Workspace.asked(() -> {
                    scopes.put(scope, key.name(), value(wanted, key.name()));
                    return key;
                });
            }
        }
        List<String> spent = RefreshTokens.rotating(connection.model()).stream()
                .filter(wanted::containsKey)
                .toList();
        return new Pushed(scopes.workspace(), scope, created, changes, leftOut, spent);
    }

    private static String value(Map<String, String> wanted, String key) {
        return wanted.entrySet().stream()
                .filter(option -> option.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** What the scope itself gave need not be put there. */
    private void sort(ResolvedConnection connection, Map<String, String> wanted, List<String> leftOut) {
        SourceModel model = connection.model();
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(connection.connectionOptions());
        values.keySet().removeIf(name -> connection.origins().get(name) instanceof OptionOrigin.InScope);
        values.values().removeIf(String::isEmpty);
        for (OptionModel option : model.options()) {
            String value = values.remove(option.name());
            if (value != null && (push.everything() || option.secret() || option.required())) {
                wanted.put(option.name(), value);
            } else if (value != null) {
                leftOut.add(option.name());
            }
        }
        if (push.everything()) {
            wanted.putAll(values);
        } else {
            leftOut.addAll(values.keySet());
        }
    }

    private Change change(@Nullable String key, String value) {
        if (key == null) {
            return Change.PUT;
        }
        return Workspace.asked(() -> scopes.read(scope, key))
                        .filter(value::equals)
                        .isPresent()
                ? Change.UNCHANGED
                : Change.REPLACED;
    }

    private void refuseToReplace(List<Pushed.Key> changes) {
        String others = changes.stream()
                .filter(key -> key.change() == Change.REPLACED)
                .map(Pushed.Key::name)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty() && !push.replaces()) {
            throw ConnectionException.failure("The secret scope `" + scope + "` holds other values of " + others
                    + ", and nothing was put. --replace puts yours in their place.");
        }
    }
}
