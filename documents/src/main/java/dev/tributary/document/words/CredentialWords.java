package dev.tributary.document.words;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import java.util.List;
import java.util.stream.Collectors;

/** Who we are to a source, in words. */
public final class CredentialWords {

    /** All credentials that requests carry together. */
    public static String of(List<AuthModel> auth) {
        return auth.isEmpty() ? "none" : auth.stream().map(CredentialWords::of).collect(Collectors.joining(", "));
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if it is a choice, whose methods are told of one by one
     */
    public static String of(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return "bearer token " + bearer.token();
        } else if (auth instanceof AuthModel.Basic basic) {
            return "basic " + basic.username() + ":" + basic.password();
        } else if (auth instanceof AuthModel.HeaderKey key) {
            return "header " + key.header() + ": " + key.value();
        } else if (auth instanceof AuthModel.QueryKey key) {
            return "query parameter " + key.parameter() + "=" + key.value();
        } else if (auth instanceof AuthModel.OAuth2 oauth) {
            return grant(oauth.grant())
                    + oauth.endpoint()
                            .client()
                            .map(ClientModel::assertion)
                            .map(assertion -> ", proved by a " + jwt(assertion))
                            .orElse("")
                    + " at " + oauth.endpoint().url();
        } else if (auth instanceof AuthModel.Login login) {
            return (login.cookie().isEmpty() ? "header " + login.header() : "cookie " + login.cookie())
                    + " of a session that a login opens at " + login.url();
        } else if (auth instanceof AuthModel.SignedJwt signed) {
            return "header " + signed.header() + ": " + signed.scheme() + " " + jwt(signed.jwt());
        }
        throw new IllegalArgumentException("No words for " + auth.getClass());
    }

    private static String grant(GrantModel grant) {
        if (grant instanceof GrantModel.RefreshToken refresh) {
            return "token for " + (refresh.rotating() ? "the rotating refresh token " : "the refresh token ")
                    + refresh.token();
        }
        return grant instanceof GrantModel.JwtBearer bearer
                ? "token for a " + jwt(bearer.jwt())
                : "token for the client";
    }

    private static String jwt(JwtModel jwt) {
        return "JWT signed by " + jwt.algorithm() + " with " + jwt.key();
    }

    private CredentialWords() {}
}
