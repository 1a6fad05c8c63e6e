package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.TableDefinition;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of {@code @Template}s. A brace that surrounds no name of Java's stands for itself. */
final class Texts {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** The parameters that all templates of a table name. */
    static Set<String> names(TableDefinition table) {
        Set<String> names = new LinkedHashSet<>();
        for (ComposedDefinition text : table.texts()) {
            text.parts().stream().flatMap(Texts::names).forEach(names::add);
        }
        return names;
    }

    /** The parameters that a part names. */
    static Stream<String> names(Located<String> part) {
        return PLACEHOLDER.matcher(part.value()).results().map(Texts::name);
    }

    static String name(MatchResult placeholder) {
        return placeholder.group(1);
    }

    private Texts() {}
}
