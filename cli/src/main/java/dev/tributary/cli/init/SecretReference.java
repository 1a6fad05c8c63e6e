package dev.tributary.cli.init;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.runtime.options.Secret;
import java.nio.file.Path;

/**
 * Where a secret is. A secret itself on a command line would be seen by who lists processes, and stay in histories.
 *
 * @param option the option that names it
 * @param text {@code env:VARIABLE} or {@code file:PATH}; empty where none is named
 */
record SecretReference(String option, String text) {
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    /**
     * What it leads to.
     *
     * @throws UserError if it leads nowhere; the message does not repeat it where it may be the secret itself
     */
    Secret read(Terminal terminal) {
        if (text.startsWith(VARIABLE)) {
            String name = text.substring(VARIABLE.length());
            String value = terminal.environment().get(name);
            if (value == null || value.isBlank()) {
                throw UserError.failure(
                        "The environment variable " + name + " is not set, which " + option + " takes a secret from.");
            }
            return checked(value.strip());
        }
        if (text.startsWith(FILE)) {
            Path file = terminal.directory().resolve(Path.of(text.substring(FILE.length())));
            return checked(new TextFile("secret of " + option, file).read().strip());
        }
        if (text.isEmpty()) {
            throw UserError.usage("--url asks the source, and " + option
                    + " does not say where the secret is. Write env:VARIABLE or file:PATH.");
        }
        throw UserError.usage(
                option
                        + " takes env:VARIABLE or file:PATH, not the secret itself: others can see what stands on a command line.");
    }

    private Secret checked(String value) {
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw UserError.failure("The secret of " + option + " is empty or has several lines.");
        }
        return new Secret(value);
    }
}
