package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;

/**
 * {@code @Template}.
 *
 * @param into where the text is sent
 * @param parts the parts, which name parameters of the method
 * @param join what stands between parts
 * @param suffix what follows
 * @param quote the name of the {@code Quote} constant
 * @param origin the annotation
 */
public record ComposedDefinition(
        Located<String> into,
        List<Located<String>> parts,
        String join,
        String suffix,
        Located<String> quote,
        Origin origin) {

    public ComposedDefinition {
        parts = List.copyOf(parts);
    }
}
