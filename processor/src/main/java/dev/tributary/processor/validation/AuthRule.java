package dev.tributary.processor.validation;

import dev.tributary.model.HookModel;
import dev.tributary.model.Template;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.AuthMethodDefinition;
import dev.tributary.processor.definition.CredentialsDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** Credentials are said, do not contradict one another, and come from options. */
final class AuthRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        CredentialsDefinition credentials = source.credentials();
        boolean silent = credentials.direct().isEmpty()
                && credentials.noAuth().isEmpty()
                && credentials.methods().isEmpty()
                && credentials.unnamed().isEmpty();
        boolean hooked = Hooks.takeOver(source.hooks(), HookModel.Step.AUTHENTICATE);
        if (silent && !hooked) {
            report.add(Rule.AUTH_MISSING, source.origin(), source.type().simpleName());
        }
        if (hooked && credentials.direct().isEmpty()) {
            credentials.noAuth().ifPresent(origin -> report.add(Rule.AUTH_CONTRADICTION, origin));
        }
        checkTogether(credentials.direct(), credentials.noAuth(), report);
        for (AuthMethodDefinition method : credentials.methods()) {
            checkTogether(method.auths(), method.noAuth(), report);
        }
    }

    /** Checks credentials that are all sent with one request. */
    private static void checkTogether(List<AuthDefinition> auths, Optional<Origin> noAuth, Report report) {
        if (!auths.isEmpty()) {
            noAuth.ifPresent(origin -> report.add(Rule.AUTH_CONTRADICTION, origin));
        }
        boolean authorization = false;
        for (AuthDefinition auth : auths) {
            checkPlace(auth, report);
            auth.secrets().forEach(secret -> checkSecret(secret, report));
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
        if (auth instanceof AuthDefinition.Jwt jwt) {
            return jwt.tokenUrl().isPresent() || jwt.header().value().equalsIgnoreCase("Authorization");
        }
        if (auth instanceof AuthDefinition.Login login) {
            return login.header()
                    .filter(header -> header.value().equalsIgnoreCase("Authorization"))
                    .isPresent();
        }
        return !(auth instanceof AuthDefinition.Key key)
                || key.header()
                        .filter(header -> header.value().equalsIgnoreCase("Authorization"))
                        .isPresent();
    }
}
