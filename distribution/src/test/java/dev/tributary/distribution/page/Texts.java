package dev.tributary.distribution.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The texts of files. */
final class Texts {

    static String of(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a resource that the class path has. */
    static String ofResource(String name) {
        try (InputStream resource = Texts.class.getClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                throw new AssertionError("There is no " + name + " on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code without comments at the ends of its lines, and without the spaces and line breaks that only a reader needs. */
    static String flat(String code) {
        return code.replaceAll("(?m)(^|\\s)// .*$", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([^\\w ]) ?", "$1")
                .strip();
    }

    private Texts() {}
}
