package dev.tributary.processor.reader;

import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.AuthMethodDefinition;
import dev.tributary.processor.definition.ClientAssertionDefinition;
import dev.tributary.processor.definition.CredentialsDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.TokenEndpointDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads who we are to a source. */
final class AuthReader {
    private final Annotations annotations;

    AuthReader(Annotations annotations) {
        this.annotations = annotations;
    }

    CredentialsDefinition read(TypeElement type) {
        List<AuthMethodDefinition> methods = new ArrayList<>();
        List<Located<String>> unnamed = new ArrayList<>();
        for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
            Optional<Annotation> method = annotations.ours(nested, "AuthMethod");
            if (method.isPresent()) {
                methods.add(method(nested, method.get()));
            } else if (annotations.ours(nested, "Source").isEmpty()) {
                auths(nested).stream()
                        .findFirst()
                        .ifPresent(auth ->
                                unnamed.add(new Located<>(nested.getSimpleName().toString(), auth.origin())));
            }
        }
        // Class files have nested types in another order than sources.
        methods.sort(Comparator.comparing(
                        (AuthMethodDefinition method) -> !method.preferred().value())
                .thenComparing(method -> method.name().value()));
        return new CredentialsDefinition(
                auths(type), annotations.ours(type, "NoAuth").map(Annotation::origin), methods, unnamed);
    }

    private AuthMethodDefinition method(TypeElement type, Annotation method) {
        return new AuthMethodDefinition(
                type.getSimpleName().toString(),
                method.text("name"),
                method.text("description").value(),
                new Located<>(method.flag("preferred"), method.origin("preferred")),
                auths(type),
                annotations.ours(type, "NoAuth").map(Annotation::origin),
                method.origin());
    }

    private List<AuthDefinition> auths(TypeElement type) {
        Stream<AuthDefinition> bearer = annotations.ours(type, "BearerToken").stream()
                .map(auth -> new AuthDefinition.Bearer(auth.text("value"), auth.origin()));
        Stream<AuthDefinition> basic = annotations.ours(type, "BasicAuth").stream()
                .map(auth -> new AuthDefinition.Basic(auth.text("username"), auth.text("password"), auth.origin()));
        Stream<AuthDefinition> keys = annotations.repeated(type, "ApiKey").stream()
                .map(auth -> new AuthDefinition.Key(
                        auth.optionalText("header"), auth.optionalText("query"), auth.text("value"), auth.origin()));
        Stream<AuthDefinition> clients = annotations.ours(type, "OAuth2ClientCredentials").stream()
                .map(auth -> new AuthDefinition.OAuth2(endpoint(auth), Optional.empty(), false, auth.origin()));
        Stream<AuthDefinition> refreshed = annotations.ours(type, "OAuth2RefreshToken").stream()
                .map(auth -> new AuthDefinition.OAuth2(
                        endpoint(auth), Optional.of(auth.text("refreshToken")), auth.flag("rotating"), auth.origin()));
        Stream<AuthDefinition> jwts = annotations.ours(type, "SignedJwt").stream()
                .map(AuthReader::jwt)
                .map(AuthDefinition.class::cast);
        Stream<AuthDefinition> logins =
                annotations.ours(type, "LoginSession").stream().map(AuthReader::login);
        return Stream.of(bearer, basic, keys, clients, refreshed, jwts, logins)
                .flatMap(auths -> auths)
                .toList();
    }

    private static AuthDefinition login(Annotation auth) {
        List<Located<String>> parameters = auth.texts("parameters");
        return new AuthDefinition.Login(
                auth.text("url"),
                parameters,
                parameters.stream()
                        .filter(pair -> pair.value().contains("{"))
                        .map(pair -> new Located<>(
                                pair.value().replaceFirst("^[^:]*:", "").strip(), pair.origin()))
                        .toList(),
                auth.optionalText("token"),
                auth.optionalText("header"),
                auth.text("scheme"),
                auth.optionalText("cookie"),
                auth.optionalText("lifetime"),
                auth.origin());
    }

    private static TokenEndpointDefinition endpoint(Annotation auth) {
        List<ClientAssertionDefinition> assertions = auth.has("assertion")
                ? auth.annotations("assertion").stream()
                        .map(assertion -> assertion(auth, assertion))
                        .toList()
                : List.of();
        Located<String> secret = auth.text("clientSecret");
        return new TokenEndpointDefinition(
                auth.text("tokenUrl"),
                auth.text("clientId"),
                assertions.isEmpty() ? secret : new Located<>("", secret.origin()),
                auth.constant("clientAuthentication").value(),
                assertions,
                auth.texts("scopes"),
                auth.texts("parameters"));
    }

    private static ClientAssertionDefinition assertion(Annotation auth, Annotation assertion) {
        return new ClientAssertionDefinition(
                jwt(assertion),
                Stream.concat(
                                written(auth, "clientSecret", "clientAuthentication"),
                                written(assertion, "tokenUrl", "parameters", "header", "scheme"))
                        .toList());
    }

    private static Stream<Located<String>> written(Annotation annotation, String... members) {
        return Stream.of(members)
                .filter(annotation::isWritten)
                .map(member -> new Located<>(member, annotation.origin(member)));
    }

    private static AuthDefinition.Jwt jwt(Annotation auth) {
        return new AuthDefinition.Jwt(
                auth.constant("algorithm").value(),
                auth.text("key"),
                auth.constant("encoding"),
                auth.text("keyId"),
                auth.texts("claims"),
                auth.text("lifetime"),
                auth.optionalText("tokenUrl"),
                auth.texts("parameters"),
                auth.text("header"),
                auth.text("scheme"),
                auth.isWritten("header") || auth.isWritten("scheme"),
                auth.origin());
    }
}
