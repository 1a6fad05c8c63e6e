package dev.tributary.processor.validation;

import dev.tributary.model.HookModel;
import dev.tributary.model.Template;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** Credentials are said, do not contradict one another, and come from options. */
final class AuthRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        boolean hooked = Hooks.takeOver(source.hooks(), HookModel.Step.AUTHENTICATE);
        if (source.auths().isEmpty() && source.noAuth().isEmpty() && !hooked) {
            report.add(Rule.AUTH_MISSING, source.origin(), source.type().simpleName());
        }
        if (!source.auths().isEmpty() || hooked) {
            source.noAuth().ifPresent(origin -> report.add(Rule.AUTH_CONTRADICTION, origin));
        }
        boolean authorization = false;
        for (AuthDefinition auth : source.auths()) {
            checkPlace(auth, report);
            checkSecret(Templates.secret(auth), report);
            if (authorization && sendsAuthorization(auth)) {
                report.add(Rule.AUTH_HEADER_TWICE, auth.origin());
            }
            authorization |= sendsAuthorization(auth);
        }
    }

    private static void checkPlace(AuthDefinition auth, Report report) {
        if (auth instanceof AuthDefinition.Key key
                && key.header().isPresent() == key.query().isPresent()) {
            report.add(Rule.API_KEY_PLACE, auth.origin(), key.header().isPresent() ? "it has both" : "it has neither");
        }
        if (auth instanceof AuthDefinition.Key key) {
            key.header()
                    .filter(header -> !Headers.isName(header.value()))
                    .ifPresent(header -> report.add(Rule.HEADER, header.origin(), header.value()));
        }
    }

    private static void checkSecret(Located<String> secret, Report report) {
        if (Templates.problem(secret.value()).isEmpty()
                && Template.parse(secret.value()).names().isEmpty()
                && !secret.value().isEmpty()) {
            report.add(Rule.AUTH_LITERAL, secret.origin(), secret.value());
        }
    }

    private static boolean sendsAuthorization(AuthDefinition auth) {
        return !(auth instanceof AuthDefinition.Key key)
                || key.header()
                        .filter(header -> header.value().equalsIgnoreCase("Authorization"))
                        .isPresent();
    }
}
