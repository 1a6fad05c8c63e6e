package dev.tributary.processor.validation;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.model.TokenEndpointModel;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.CredentialsDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TokenEndpointDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the model of credentials that have no mistakes. */
final class CredentialsAssembler {

    static List<AuthModel> assemble(CredentialsDefinition credentials) {
        if (credentials.methods().isEmpty()) {
            return auths(credentials.direct());
        }
        return List.of(new AuthModel.Choice(credentials.methods().stream()
                .map(method -> new AuthMethodModel(
                        method.name().value(),
                        method.description(),
                        method.preferred().value(),
                        auths(method.auths())))
                .toList()));
    }

    /** The options that only some connections need: those which only methods name. */
    static Set<String> ofMethodsAlone(SourceDefinition source) {
        Set<String> names = Templates.names(Templates.ofCredentials(source.credentials().methods().stream()
                        .flatMap(method -> method.auths().stream())
                        .toList())
                .stream());
        names.removeAll(Templates.names(Stream.concat(
                Stream.of(source.baseUrl()),
                source.headers().stream().flatMap(header -> Headers.value(header).stream()))));
        return names;
    }

    private static List<AuthModel> auths(List<AuthDefinition> auths) {
        return auths.stream().map(CredentialsAssembler::auth).toList();
    }

    private static AuthModel auth(AuthDefinition auth) {
        if (auth instanceof AuthDefinition.Bearer bearer) {
            return new AuthModel.Bearer(bearer.token().value());
        }
        if (auth instanceof AuthDefinition.Basic basic) {
            return new AuthModel.Basic(
                    basic.username().value(), basic.password().value());
        }
        if (auth instanceof AuthDefinition.OAuth2 oauth) {
            return new AuthModel.OAuth2(endpoint(oauth.endpoint()), grant(oauth));
        }
        if (auth instanceof AuthDefinition.Jwt jwt) {
            return jwt(jwt);
        }
        if (auth instanceof AuthDefinition.Login login) {
            return new AuthModel.Login(
                    login.url().value(),
                    Pairs.models(login.parameters()),
                    login.token().map(Located::value).orElse(null),
                    login.header().map(Located::value).orElse(""),
                    login.scheme().value(),
                    login.cookie().map(Located::value).orElse(""),
                    login.lifetime().map(Located::value).map(Duration::parse).orElse(null));
        }
        AuthDefinition.Key key = (AuthDefinition.Key) auth;
        String value = key.value().value();
        return key.header().isPresent()
                ? new AuthModel.HeaderKey(key.header().get().value(), value)
                : new AuthModel.QueryKey(key.query().orElseThrow().value(), value);
    }

    private static TokenEndpointModel endpoint(TokenEndpointDefinition endpoint) {
        ClientModel client = new ClientModel(
                endpoint.clientId().value(),
                endpoint.clientSecret().value(),
                ClientModel.Authentication.valueOf(endpoint.authentication()),
                ClientAssertions.assemble(endpoint).orElse(null));
        return new TokenEndpointModel(
                endpoint.url().value(),
                client,
                endpoint.scopes().stream().map(Located::value).toList(),
                Pairs.models(endpoint.parameters()));
    }

    private static GrantModel grant(AuthDefinition.OAuth2 oauth) {
        return oauth.refreshToken()
                .<GrantModel>map(token -> new GrantModel.RefreshToken(token.value(), oauth.rotating()))
                .orElseGet(GrantModel.ClientCredentials::new);
    }

    private static AuthModel jwt(AuthDefinition.Jwt definition) {
        JwtModel jwt = model(definition, Pairs.models(definition.claims()));
        if (definition.tokenUrl().isEmpty()) {
            return new AuthModel.SignedJwt(
                    jwt, definition.header().value(), definition.scheme().value());
        }
        TokenEndpointModel endpoint = new TokenEndpointModel(
                definition.tokenUrl().get().value(), null, List.of(), Pairs.models(definition.parameters()));
        return new AuthModel.OAuth2(endpoint, new GrantModel.JwtBearer(jwt));
    }

    static JwtModel model(AuthDefinition.Jwt definition, List<NamedTemplate> claims) {
        return new JwtModel(
                JwtModel.Algorithm.valueOf(definition.algorithm()),
                definition.key().value(),
                JwtModel.KeyEncoding.valueOf(JwtRule.encoding(definition)),
                definition.keyId().value(),
                claims,
                Duration.parse(definition.lifetime().value()));
    }

    private CredentialsAssembler() {}
}
