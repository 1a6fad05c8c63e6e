package dev.tributary.processor.validation;

import dev.tributary.model.JwtModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.ClientAssertionDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.TokenEndpointDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JWTs by which clients prove who they are (RFC 7523, section 2.2). */
final class ClientAssertions {

    static void check(TokenEndpointDefinition endpoint, Report report) {
        List<ClientAssertionDefinition> assertions = endpoint.assertions();
        if (assertions.size() > 1) {
            report.add(
                    Rule.CLIENT_ASSERTION,
                    assertions.get(1).jwt().origin(),
                    "A client proves who it is by one JWT. Keep one of them");
        }
        for (ClientAssertionDefinition assertion : assertions) {
            for (Located<String> idle : assertion.idle()) {
                report.add(
                        Rule.CLIENT_ASSERTION,
                        idle.origin(),
                        "`" + idle.value() + "` says nothing where a JWT proves who the client is. Remove it");
            }
            if (!isAbsolute(endpoint.url().value()) && !names(assertion.jwt()).contains("aud")) {
                report.add(
                        Rule.CLIENT_ASSERTION,
                        assertion.jwt().origin(),
                        "Nothing says for whom the JWT is meant, since tokenUrl has no host. Write claims = \"aud: "
                                + "https://login.example.com/token\", or an absolute tokenUrl");
            }
        }
    }

    /** A URL that an option begins is taken for one with a host. */
    private static boolean isAbsolute(String url) {
        return url.contains("://") || url.startsWith("{");
    }

    private static List<String> names(AuthDefinition.Jwt jwt) {
        return jwt.claims().stream().map(Pairs::name).flatMap(Optional::stream).toList();
    }

    /** The JWT of an endpoint without mistakes, if it has one. */
    static Optional<JwtModel> assemble(TokenEndpointDefinition endpoint) {
        return endpoint.assertions().stream()
                .findFirst()
                .map(ClientAssertionDefinition::jwt)
                .map(jwt -> {
                    List<NamedTemplate> claims = new ArrayList<>(Pairs.models(jwt.claims()));
                    List<String> said = names(jwt);
                    for (NamedTemplate claim : List.of(
                            new NamedTemplate("iss", endpoint.clientId().value()),
                            new NamedTemplate("sub", endpoint.clientId().value()),
                            new NamedTemplate("aud", endpoint.url().value()))) {
                        if (!said.contains(claim.name())) {
                            claims.add(claim);
                        }
                    }
                    return CredentialsAssembler.model(jwt, claims);
                });
    }

    private ClientAssertions() {}
}
