package dev.tributary.processor.validation;

import dev.tributary.model.Template;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Token endpoints are addresses to which secrets may go, and are asked for nothing twice. */
final class TokenEndpointRule implements SourceRule {
    private static final Set<String> OF_THE_GRANT = Set.of(
            "grant_type",
            "client_id",
            "client_secret",
            "scope",
            "refresh_token",
            "assertion",
            "client_assertion",
            "client_assertion_type");
    private static final Set<String> OF_THE_JWT = Set.of("iat", "exp", "jti");

    @Override
    public void check(SourceDefinition source, Report report) {
        for (AuthDefinition auth : source.credentials().all()) {
            auth.tokenUrl().ifPresent(url -> checkUrl(url, report));
            if (auth instanceof AuthDefinition.OAuth2 oauth) {
                checkPairs(oauth.endpoint().parameters(), OF_THE_GRANT, report);
                Located<String> secret = oauth.endpoint().clientSecret();
                ClientAssertions.check(oauth.endpoint(), report);
                if (oauth.refreshToken().isEmpty()
                        && secret.value().isEmpty()
                        && oauth.endpoint().assertions().isEmpty()) {
                    report.add(Rule.CLIENT_SECRET, secret.origin());
                }
                oauth.refreshToken()
                        .filter(token -> token.value().isEmpty())
                        .ifPresent(token -> report.add(Rule.REFRESH_TOKEN, token.origin()));
            } else if (auth instanceof AuthDefinition.Jwt jwt) {
                checkPairs(jwt.parameters(), OF_THE_GRANT, report);
            }
            auth.jwts().forEach(jwt -> checkPairs(jwt.claims(), OF_THE_JWT, report));
        }
    }

    private static void checkUrl(Located<String> url, Report report) {
        if (Templates.problem(url.value()).isEmpty()) {
            problem(url.value()).ifPresent(problem -> report.add(Rule.TOKEN_URL, url.origin(), url.value(), problem));
        }
    }

    /** A URL that starts with a placeholder is known only when a connection gives it. */
    private static Optional<String> problem(String written) {
        if (written.startsWith("{")) {
            return Optional.empty();
        }
        URI uri;
        try {
            uri = new URI(Template.parse(written).expand(name -> "x"));
        } catch (URISyntaxException e) {
            return Optional.of(e.getReason().toLowerCase(Locale.ROOT));
        }
        if (written.isBlank()) {
            return Optional.of("it is empty");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("credentials do not belong into it");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("it has a fragment");
        }
        if (uri.getScheme() == null) {
            return uri.getHost() == null ? Optional.empty() : Optional.of("it has a host, but no https://");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("secrets would go there unencrypted");
        }
        return uri.getHost() == null ? Optional.of("it names no host") : Optional.empty();
    }

    private static void checkPairs(List<Located<String>> pairs, Set<String> own, Report report) {
        for (Located<String> pair : pairs) {
            Optional<String> name = Pairs.name(pair);
            if (name.isEmpty()) {
                report.add(Rule.AUTH_PAIR, pair.origin(), pair.value());
            } else if (own.contains(name.get())) {
                report.add(Rule.AUTH_PAIR_OWN, pair.origin(), name.get());
            }
        }
    }
}
