package dev.tributary.cli.databricks;

import dev.tributary.cli.terminal.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory that emitted files go to.
 *
 * @param path where it lies; made where it is not there
 */
public record OutputDirectory(Path path) {

    /** What became of a file. */
    public enum Outcome {
        WRITTEN,
        REPLACED,
        UNCHANGED
    }

    /**
     * Writes files, all or none.
     *
     * @param replace whether files are replaced that are there with another content
     * @return what became of each
     * @throws UserError if there are such files and they are not to be replaced, or a file cannot be written
     */
    public List<Outcome> write(List<EmittedFile> files, boolean replace) {
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (EmittedFile file : files) {
                outcomes.add(outcome(file));
            }
            List<String> others = files.stream()
                    .filter(file -> outcomes.get(files.indexOf(file)) == Outcome.REPLACED)
                    .map(EmittedFile::name)
                    .toList();
            if (!others.isEmpty() && !replace) {
                throw UserError.failure("In " + path + " there " + (others.size() == 1 ? "is " : "are ")
                        + String.join(", ", others)
                        + " with another content, which would be lost. Nothing was written."
                        + " Choose another directory with --to, or replace them with --force.");
            }
            Files.createDirectories(path);
            for (EmittedFile file : files) {
                Files.writeString(path.resolve(file.name()), file.text());
            }
            return outcomes;
        } catch (IOException e) {
            throw UserError.failure("Cannot write to " + path + ": " + e);
        }
    }

    private Outcome outcome(EmittedFile file) throws IOException {
        Path place = path.resolve(file.name());
        if (!Files.exists(place)) {
            return Outcome.WRITTEN;
        }
        return Files.readString(place).equals(file.text()) ? Outcome.UNCHANGED : Outcome.REPLACED;
    }
}
