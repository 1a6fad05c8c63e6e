package dev.tributary.processor.validation;

import dev.tributary.model.Template;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The templates of a descriptor, and the connection options that they name. */
final class Templates {

    /** All templates, in the order of the annotations. */
    static List<Located<String>> all(SourceDefinition source) {
        List<Located<String>> templates = new ArrayList<>();
        templates.add(source.baseUrl());
        source.headers().forEach(header -> Headers.value(header).ifPresent(templates::add));
        templates.addAll(ofCredentials(source.credentials().all()));
        return templates;
    }

    /** The templates that credentials are made of. */
    static List<Located<String>> ofCredentials(List<AuthDefinition> auths) {
        List<Located<String>> templates = new ArrayList<>();
        for (AuthDefinition auth : auths) {
            templates.addAll(auth.open());
            templates.addAll(auth.secrets());
            auth.pairs().forEach(pair -> Pairs.value(pair).ifPresent(templates::add));
        }
        return templates;
    }

    /** The options that are named, in order, each once; those of malformed templates not among them. */
    static Set<String> names(Stream<Located<String>> templates) {
        Set<String> names = new LinkedHashSet<>();
        templates
                .map(Located::value)
                .map(Templates::parse)
                .flatMap(Optional::stream)
                .forEach(template -> names.addAll(template.options()));
        return names;
    }

    private static Optional<Template> parse(String text) {
        return problem(text).isPresent() ? Optional.empty() : Optional.of(Template.parse(text));
    }

    /** What is wrong with a template. */
    static Optional<String> problem(String text) {
        try {
            Template.parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Templates() {}
}
