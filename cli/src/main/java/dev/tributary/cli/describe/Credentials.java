package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.document.words.CredentialWords;
import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.SourceModel;
import java.util.List;

/** Who we are to a source. */
final class Credentials {

    static void print(Terminal terminal, SourceModel source) {
        List<AuthMethodModel> methods = source.authMethods();
        if (methods.isEmpty()) {
            terminal.print("  credentials    " + CredentialWords.of(source.auth()));
        } else {
            terminal.print("  credentials    one of these methods, by the options given or by option "
                    + SourceModel.AUTH_METHOD_OPTION);
        }
        for (AuthMethodModel method : methods) {
            terminal.print("    " + method.name() + ": " + CredentialWords.of(method.auth())
                    + (method.description().isEmpty() ? "" : "   (" + method.description() + ")")
                    + (method.preferred() ? "   preferred" : ""));
        }
        if (source.builtInOptions().contains(SourceModel.TOKEN_URL_OPTION)) {
            terminal.print(
                    "                 (option " + SourceModel.TOKEN_URL_OPTION + " replaces the token endpoint)");
        }
    }

    private Credentials() {}
}
