package dev.tributary.processor.validation;

import dev.tributary.model.NamedTemplate;
import dev.tributary.processor.definition.Located;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values written as {@code name: value}: parameters of token requests, claims of JWTs. */
final class Pairs {
    private static final Pattern PAIR = Pattern.compile("\\s*([^\\s:]+)\\s*:\\s*(.*\\S)\\s*", Pattern.DOTALL);

    static boolean isPair(String text) {
        return PAIR.matcher(text).matches();
    }

    /** The name, if the pair is well-formed. */
    static Optional<String> name(Located<String> pair) {
        Matcher matcher = PAIR.matcher(pair.value());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The value, if the pair is well-formed. */
    static Optional<Located<String>> value(Located<String> pair) {
        Matcher matcher = PAIR.matcher(pair.value());
        return matcher.matches() ? Optional.of(new Located<>(matcher.group(2), pair.origin())) : Optional.empty();
    }

    /** Well-formed pairs as the model has them. */
    static List<NamedTemplate> models(List<Located<String>> pairs) {
        return pairs.stream()
                .map(pair -> new NamedTemplate(
                        name(pair).orElseThrow(), value(pair).orElseThrow().value()))
                .toList();
    }

    private Pairs() {}
}
