package dev.tributary.connection;

import dev.tributary.model.AuthModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import java.util.List;
import java.util.stream.Stream;

/** Which options of a source are refresh tokens. */
final class RefreshTokens {

    /** Those that a source may exchange for newer ones. */
    static List<String> all(SourceModel model) {
        return grants(model).flatMap(RefreshTokens::option).distinct().toList();
    }

    /** Those that end when they are used. */
    static List<String> rotating(SourceModel model) {
        return grants(model)
                .filter(GrantModel.RefreshToken::rotating)
                .flatMap(RefreshTokens::option)
                .distinct()
                .toList();
    }

    private static Stream<GrantModel.RefreshToken> grants(SourceModel model) {
        return Stream.concat(
                        model.auth().stream(), model.authMethods().stream().flatMap(method -> method.auth().stream()))
                .flatMap(auth ->
                        auth instanceof AuthModel.OAuth2 oauth && oauth.grant() instanceof GrantModel.RefreshToken token
                                ? Stream.of(token)
                                : Stream.of());
    }

    /** A token that is put together of several options stands in none of them. */
    private static Stream<String> option(GrantModel.RefreshToken token) {
        return Template.parse(token.token()).options().stream()
                .filter(option -> token.token().equals("{" + option + "}"));
    }

    private RefreshTokens() {}
}
