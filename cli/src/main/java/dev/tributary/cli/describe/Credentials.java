package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.model.SourceModel;
import java.util.List;
import java.util.stream.Collectors;

/** Who we are to a source. */
final class Credentials {

    static void print(Terminal terminal, SourceModel source) {
        List<AuthMethodModel> methods = source.authMethods();
        if (methods.isEmpty()) {
            terminal.print("  credentials    " + words(source.auth()));
        } else {
            terminal.print("  credentials    one of these methods, by the options given or by option "
                    + SourceModel.AUTH_METHOD_OPTION);
        }
        for (AuthMethodModel method : methods) {
            terminal.print("    " + method.name() + ": " + words(method.auth())
                    + (method.description().isEmpty() ? "" : "   (" + method.description() + ")")
                    + (method.preferred() ? "   preferred" : ""));
        }
        if (source.builtInOptions().contains(SourceModel.TOKEN_URL_OPTION)) {
            terminal.print(
                    "                 (option " + SourceModel.TOKEN_URL_OPTION + " replaces the token endpoint)");
        }
    }

    private static String words(List<AuthModel> auth) {
        return auth.isEmpty() ? "none" : auth.stream().map(Credentials::words).collect(Collectors.joining(", "));
    }

    private static String words(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return "bearer token " + bearer.token();
        } else if (auth instanceof AuthModel.Basic basic) {
            return "basic " + basic.username() + ":" + basic.password();
        } else if (auth instanceof AuthModel.HeaderKey key) {
            return "header " + key.header() + ": " + key.value();
        } else if (auth instanceof AuthModel.QueryKey key) {
            return "query parameter " + key.parameter() + "=" + key.value();
        } else if (auth instanceof AuthModel.OAuth2 oauth) {
            return words(oauth.grant())
                    + oauth.endpoint()
                            .client()
                            .map(ClientModel::assertion)
                            .map(assertion -> ", proved by a " + words(assertion))
                            .orElse("")
                    + " at " + oauth.endpoint().url();
        } else if (auth instanceof AuthModel.Login login) {
            return (login.cookie().isEmpty() ? "header " + login.header() : "cookie " + login.cookie())
                    + " of a session that a login opens at " + login.url();
        } else if (auth instanceof AuthModel.SignedJwt signed) {
            return "header " + signed.header() + ": " + signed.scheme() + " " + words(signed.jwt());
        }
        throw new IllegalArgumentException("No words for " + auth.getClass());
    }

    private static String words(GrantModel grant) {
        if (grant instanceof GrantModel.RefreshToken refresh) {
            return "token for " + (refresh.rotating() ? "the rotating refresh token " : "the refresh token ")
                    + refresh.token();
        }
        return grant instanceof GrantModel.JwtBearer bearer
                ? "token for a " + words(bearer.jwt())
                : "token for the client";
    }

    private static String words(JwtModel jwt) {
        return "JWT signed by " + jwt.algorithm() + " with " + jwt.key();
    }

    private Credentials() {}
}
