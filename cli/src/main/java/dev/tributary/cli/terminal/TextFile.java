package dev.tributary.cli.terminal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A text that the user wrote.
 *
 * @param what what it is called in messages, such as {@code pipeline spec}
 * @param file where it lies
 */
public record TextFile(String what, Path file) {

    /**
     * The text.
     *
     * @throws UserError if there is no such file, or it cannot be read as UTF-8
     */
    public String read() {
        if (Files.isDirectory(file)) {
            throw cannot("it is a directory; name a file.");
        }
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw cannot("there is none.");
        } catch (CharacterCodingException e) {
            throw cannot("it is no text in UTF-8; save it as one.");
        } catch (IOException e) {
            throw cannot(e.toString());
        }
    }

    private UserError cannot(String reason) {
        return UserError.failure("Cannot read the " + what + " " + file + ": " + reason);
    }
}
