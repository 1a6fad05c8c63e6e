package dev.tributary.model.json;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.model.TokenEndpointModel;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Credentials of every shape. */
final class AuthModels {

    /** All but a choice of methods, which are made of these. */
    static Arbitrary<AuthModel> any() {
        return Arbitraries.oneOf(
                text().map(AuthModel.Bearer::new),
                Combinators.combine(text(), text()).as(AuthModel.Basic::new),
                Combinators.combine(text(), text()).as(AuthModel.HeaderKey::new),
                Combinators.combine(text(), text()).as(AuthModel.QueryKey::new),
                Combinators.combine(endpoints(), grants()).as(AuthModel.OAuth2::new),
                Combinators.combine(jwts(), text(), text()).as(AuthModel.SignedJwt::new),
                Combinators.combine(
                                text(),
                                text().map(name -> List.of(new NamedTemplate(name, "{a}"))),
                                text().injectNull(0.3),
                                text(),
                                text(),
                                text(),
                                Arbitraries.just(Duration.ofMinutes(20)).injectNull(0.3))
                        .as(AuthModel.Login::new));
    }

    private static Arbitrary<TokenEndpointModel> endpoints() {
        Arbitrary<ClientModel> clients = Combinators.combine(
                        text(), text(), Arbitraries.of(ClientModel.Authentication.values()))
                .as(ClientModel::new);
        return Combinators.combine(
                        text(), clients.injectNull(0.3), text().list().ofMaxSize(2), named())
                .as(TokenEndpointModel::new);
    }

    private static Arbitrary<GrantModel> grants() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false)
                        .flatMap(rotating -> text().map(token -> new GrantModel.RefreshToken(token, rotating))),
                Arbitraries.create(GrantModel.ClientCredentials::new),
                jwts().map(GrantModel.JwtBearer::new));
    }

    private static Arbitrary<JwtModel> jwts() {
        return Combinators.combine(
                        Arbitraries.of(JwtModel.Algorithm.values()),
                        text(),
                        Arbitraries.of(JwtModel.KeyEncoding.values()),
                        named(),
                        Arbitraries.longs().between(1, 100_000).map(Duration::ofSeconds))
                .as((algorithm, text, encoding, claims, lifetime) ->
                        new JwtModel(algorithm, text, encoding, text, claims, lifetime));
    }

    private static Arbitrary<List<NamedTemplate>> named() {
        return Combinators.combine(text(), text()).as(NamedTemplate::new).list().ofMaxSize(2);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(6);
    }

    private AuthModels() {}
}
