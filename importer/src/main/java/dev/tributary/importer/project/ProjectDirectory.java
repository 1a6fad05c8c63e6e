package dev.tributary.importer.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Where a project is written: only to places where nothing is. */
public record ProjectDirectory(Path directory) {

    /** The files among these that are there already. */
    public List<String> existing(Map<String, String> files) {
        return files.keySet().stream()
                .filter(each -> Files.exists(directory.resolve(each)))
                .toList();
    }

    /**
     * Writes all of them.
     *
     * @throws FileAlreadyExistsException if one of them is there by now
     * @throws IOException if one cannot be written
     */
    public void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
    }
}
