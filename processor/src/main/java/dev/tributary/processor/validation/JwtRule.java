package dev.tributary.processor.validation;

import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** JWTs are signed by a key of the right kind, live for some time, and are sent somewhere. */
final class JwtRule implements SourceRule {
    private static final String USUAL = "USUAL";
    private static final String PEM = "PEM";

    @Override
    public void check(SourceDefinition source, Report report) {
        for (AuthDefinition auth : source.credentials().all()) {
            for (AuthDefinition.Jwt jwt : auth.jwts()) {
                checkKey(jwt, report);
                checkLifetime(jwt.lifetime(), report);
            }
            if (auth instanceof AuthDefinition.Jwt jwt) {
                checkPlace(jwt, report);
            }
        }
    }

    /** The encoding that is written or usual. */
    static String encoding(AuthDefinition.Jwt jwt) {
        String written = jwt.encoding().value();
        return !written.equals(USUAL) ? written : isShared(jwt) ? "TEXT" : PEM;
    }

    private static boolean isShared(AuthDefinition.Jwt jwt) {
        return jwt.algorithm().equals("HS256");
    }

    private static void checkKey(AuthDefinition.Jwt jwt, Report report) {
        if (encoding(jwt).equals(PEM) == isShared(jwt)) {
            report.add(
                    Rule.JWT_KEY,
                    jwt.encoding().origin(),
                    jwt.algorithm(),
                    isShared(jwt)
                            ? "by a shared secret, which is TEXT, HEX or BASE64"
                            : "by a private key, which is PEM");
        }
        if (jwt.key().value().isEmpty()) {
            report.add(Rule.JWT_KEY_MISSING, jwt.key().origin());
        }
    }

    private static void checkLifetime(Located<String> lifetime, Report report) {
        try {
            Duration parsed = Duration.parse(lifetime.value());
            if (parsed.toSeconds() <= 0) {
                report.add(Rule.DURATION, lifetime.origin(), lifetime.value(), " in which it could be used");
            }
        } catch (DateTimeParseException e) {
            report.add(Rule.DURATION, lifetime.origin(), lifetime.value(), "");
        }
    }

    private static void checkPlace(AuthDefinition.Jwt jwt, Report report) {
        if (jwt.tokenUrl().isPresent() && jwt.placed()) {
            report.add(
                    Rule.JWT_PLACE,
                    jwt.origin(),
                    "With tokenUrl it goes to the token endpoint, so that header and scheme say nothing. Remove them");
        } else if (jwt.tokenUrl().isEmpty() && !jwt.parameters().isEmpty()) {
            report.add(
                    Rule.JWT_PLACE,
                    jwt.parameters().get(0).origin(),
                    "Without tokenUrl there is no token request to have parameters. Write tokenUrl, or remove them");
        } else if (!Headers.isName(jwt.header().value())) {
            report.add(Rule.HEADER, jwt.header().origin(), jwt.header().value());
        }
    }
}
