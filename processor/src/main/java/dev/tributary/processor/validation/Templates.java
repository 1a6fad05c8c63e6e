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
        for (AuthDefinition auth : source.auths()) {
            if (auth instanceof AuthDefinition.Basic basic) {
                templates.add(basic.username());
            }
            templates.add(secret(auth));
        }
        return templates;
    }

    /** The part of the credentials that nobody may see. */
    static Located<String> secret(AuthDefinition auth) {
        if (auth instanceof AuthDefinition.Bearer bearer) {
            return bearer.token();
        }
        return auth instanceof AuthDefinition.Basic basic ? basic.password() : ((AuthDefinition.Key) auth).value();
    }

    /** The options that are named, in order, each once; those of malformed templates not among them. */
    static Set<String> names(Stream<Located<String>> templates) {
        Set<String> names = new LinkedHashSet<>();
        templates
                .map(Located::value)
                .map(Templates::parse)
                .flatMap(Optional::stream)
                .forEach(template -> names.addAll(template.names()));
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
