package dev.tributary.processor.validation;

import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.AuthMethodDefinition;
import dev.tributary.processor.definition.CredentialsDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods to authenticate can be told apart, say something, and one of them is the usual one. */
final class AuthMethodRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        CredentialsDefinition credentials = source.credentials();
        for (Located<String> unnamed : credentials.unnamed()) {
            report.add(Rule.AUTH_METHOD_UNNAMED, unnamed.origin(), unnamed.value());
        }
        List<AuthMethodDefinition> methods = credentials.methods();
        Set<String> names = new HashSet<>();
        for (AuthMethodDefinition method : methods) {
            String name = method.name().value();
            if (!SnakeCase.matches(name)) {
                report.add(Rule.AUTH_METHOD_NAME, method.name().origin(), name);
            } else if (!names.add(name)) {
                report.add(Rule.AUTH_METHOD_TWICE, method.name().origin(), name);
            }
            if (method.auths().isEmpty() && method.noAuth().isEmpty()) {
                report.add(Rule.AUTH_METHOD_EMPTY, method.origin(), method.type());
            }
        }
        if (!methods.isEmpty()) {
            Optional<Origin> outside = credentials.direct().stream()
                    .map(AuthDefinition::origin)
                    .findFirst()
                    .or(credentials::noAuth);
            outside.ifPresent(origin -> report.add(Rule.AUTH_METHOD_MIXED, origin));
            checkPreferred(methods, report);
        }
    }

    private static void checkPreferred(List<AuthMethodDefinition> methods, Report report) {
        List<AuthMethodDefinition> preferred =
                methods.stream().filter(method -> method.preferred().value()).toList();
        if (preferred.size() > 1) {
            report.add(
                    Rule.AUTH_METHOD_PREFERRED,
                    preferred.get(1).preferred().origin(),
                    "`" + preferred.get(0).name().value() + "` is preferred already");
        } else if (preferred.isEmpty() && methods.size() > 1) {
            report.add(Rule.AUTH_METHOD_PREFERRED, methods.get(0).origin(), "None of the methods is preferred");
        }
    }
}
