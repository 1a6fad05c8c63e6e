package dev.tributary.processor.validation;

import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A login sends what options say, in one form, and what it gives goes along with requests in one place. */
final class LoginRule implements SourceRule {
    @Override
    public void check(SourceDefinition source, Report report) {
        for (AuthDefinition auth : source.credentials().all()) {
            if (auth instanceof AuthDefinition.Login login) {
                checkParameters(login, report);
                checkPlaces(login, report);
                login.lifetime()
                        .filter(lifetime -> !isDuration(lifetime.value()))
                        .ifPresent(lifetime -> report.add(Rule.DURATION, lifetime.origin(), lifetime.value(), ""));
            }
        }
    }

    private static void checkParameters(AuthDefinition.Login login, Report report) {
        if (login.values().isEmpty()) {
            report.add(Rule.LOGIN_PARAMETERS, login.origin(), "none of them names an option");
            return;
        }
        List<Boolean> places = login.parameters().stream()
                .map(pair -> pair.value().strip().startsWith("/"))
                .distinct()
                .toList();
        if (places.size() > 1) {
            report.add(Rule.LOGIN_PARAMETERS, login.origin(), "some are places in a body, others are fields of a form");
        }
        Set<String> names = new HashSet<>();
        for (Located<String> pair : login.parameters()) {
            Optional<String> name = Pairs.name(pair);
            name.filter(said -> !names.add(said))
                    .ifPresent(
                            said -> report.add(Rule.LOGIN_PARAMETERS, pair.origin(), "`" + said + "` is there twice"));
            if (name.isEmpty()) {
                report.add(Rule.AUTH_PAIR, pair.origin(), pair.value());
            } else if (name.get().startsWith("/")) {
                Pointers.check(new Located<>(name.get(), pair.origin()), report);
            }
        }
    }

    private static void checkPlaces(AuthDefinition.Login login, Report report) {
        if (login.header().isPresent() == login.cookie().isPresent()) {
            report.add(
                    Rule.LOGIN_PLACE,
                    login.origin(),
                    login.header().isPresent()
                            ? "both a header and a cookie carry"
                            : "neither a header nor a cookie carries");
        } else if (login.token().isEmpty() && login.cookie().isEmpty()) {
            report.add(Rule.LOGIN_TOKEN, login.origin());
        }
        login.header()
                .filter(header -> !Headers.isName(header.value()))
                .ifPresent(header -> report.add(Rule.HEADER, header.origin(), header.value()));
        login.cookie()
                .filter(cookie -> !Headers.isName(cookie.value()))
                .ifPresent(cookie -> report.add(Rule.LOGIN_COOKIE, cookie.origin(), cookie.value()));
        checkScheme(login, report);
        login.token().filter(token -> token.value().startsWith("/")).ifPresent(token -> Pointers.check(token, report));
    }

    private static void checkScheme(AuthDefinition.Login login, Report report) {
        Located<String> scheme = login.scheme();
        if (scheme.value().isEmpty()) {
            return;
        }
        if (login.header().isEmpty() && login.cookie().isPresent()) {
            report.add(
                    Rule.LOGIN_SCHEME,
                    scheme.origin(),
                    scheme.value(),
                    "a cookie carries this session, and has nothing but its value. Remove scheme");
        } else if (!Headers.isName(scheme.value())) {
            report.add(
                    Rule.LOGIN_SCHEME,
                    scheme.origin(),
                    scheme.value(),
                    "a scheme is one word, and a space follows by itself. Write it as `Bearer`");
        }
    }

    private static boolean isDuration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return !duration.isNegative() && !duration.isZero();
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
