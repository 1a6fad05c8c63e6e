package dev.tributary.processor.definition;

import java.util.List;

/**
 * Where tokens are issued, and to whom.
 *
 * @param url the URL, a template
 * @param clientId the client's identifier, a template
 * @param clientSecret its secret, a template; empty for a public client
 * @param authentication the name of the way in which it authenticates
 * @param assertions the JWTs that prove who it is; more than one is a mistake
 * @param scopes templates
 * @param parameters {@code name: value} pairs
 */
public record TokenEndpointDefinition(
        Located<String> url,
        Located<String> clientId,
        Located<String> clientSecret,
        String authentication,
        List<ClientAssertionDefinition> assertions,
        List<Located<String>> scopes,
        List<Located<String>> parameters) {

    public TokenEndpointDefinition {
        assertions = List.copyOf(assertions);
        scopes = List.copyOf(scopes);
        parameters = List.copyOf(parameters);
    }
}
