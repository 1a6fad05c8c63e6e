package dev.tributary.importer.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of types, methods, components and options, out of whatever a document calls things. */
public final class JavaNames {
    /** What a record's component, or a method without parameters, cannot be called. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Set<String> CONTEXTUAL = Set.of("var", "yield", "record", "sealed", "permits", "when");

    /** The name of a component, a parameter or a method: {@code createdAt}. */
    public static String lower(String name) {
        String upper = camel(name);
        if (upper.isEmpty()) {
            return "field";
        }
        String lower = upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
        if (Character.isDigit(lower.charAt(0))) {
            return "n" + lower;
        }
        boolean taken = SourceVersion.isKeyword(lower, SourceVersion.RELEASE_17)
                || OF_OBJECT.contains(lower)
                || CONTEXTUAL.contains(lower);
        return taken ? lower + "Value" : lower;
    }

    /** The name of a type: {@code PullRequest}. */
    public static String upper(String name) {
        String upper = camel(name);
        if (upper.isEmpty()) {
            return "Item";
        }
        return Character.isDigit(upper.charAt(0)) ? "T" + upper : upper;
    }

    private static String camel(String name) {
        List<String> words = Words.of(name);
        return words.stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The name of a source: {@code pull_requests}. */
    public static String snake(String name) {
        String snake = String.join("_", Words.of(name));
        if (snake.isEmpty()) {
            return "source";
        }
        return Character.isDigit(snake.charAt(0)) ? "s" + snake : snake;
    }

    /** How Tributary calls what Java calls so: {@code createdAt} is {@code created_at}. */
    public static String column(String javaName) {
        return javaName.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    private JavaNames() {}
}
