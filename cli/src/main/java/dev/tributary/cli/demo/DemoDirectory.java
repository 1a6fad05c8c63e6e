package dev.tributary.cli.demo;

import dev.tributary.cli.terminal.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the demonstration leaves its tables.
 *
 * @param path an absolute path
 */
public record DemoDirectory(Path path) {
    private static final String MARK = ".tributary-demo";

    /**
     * Makes it, empty.
     *
     * @throws UserError if there is something in it that no demonstration left
     */
    void empty() {
        try {
            if (Files.exists(path) && !isEmpty() && !Files.exists(path.resolve(MARK))) {
                throw UserError.failure(path + " is not empty and not a demo's; name another directory with --target.");
            }
            delete();
            Files.createDirectories(path);
            Files.createFile(path.resolve(MARK));
        } catch (IOException e) {
            throw UserError.failure("Cannot write to " + path + ": " + e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.findAny().isEmpty();
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
