package dev.tributary.processor;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.ElementFilter;

/** A named module says itself what it provides; the files of registrations count on a class path alone. */
final class ModuleCheck {

    /**
     * Checks a module, once everything is generated.
     *
     * @param providers the generated classes, by the services that they provide
     */
    static void check(ModuleElement module, Origin descriptor, Map<ClassName, ClassName> providers, Report report) {
        if (module.isUnnamed()) {
            return;
        }
        String missing = providers.entrySet().stream()
                .filter(provider -> !provides(module, provider.getKey(), provider.getValue()))
                .map(provider -> "provides " + provider.getKey().canonicalName() + " with "
                        + provider.getValue().canonicalName() + ";")
                .sorted()
                .collect(Collectors.joining(" "));
        if (!missing.isEmpty()) {
            report.add(Rule.MODULE_PROVIDES, descriptor, module.getQualifiedName(), missing);
        }
    }

    private static boolean provides(ModuleElement module, ClassName service, ClassName provider) {
        return ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(directive -> named(directive.getService(), service))
                .flatMap(directive -> directive.getImplementations().stream())
                .anyMatch(implementation -> named(implementation, provider));
    }

    private static boolean named(QualifiedNameable type, ClassName name) {
        return type.getQualifiedName().contentEquals(name.canonicalName());
    }

    private ModuleCheck() {}
}
