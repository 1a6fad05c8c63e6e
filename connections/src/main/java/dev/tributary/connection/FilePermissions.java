package dev.tributary.connection;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** A file that holds a secret itself is for its owner's eyes only. */
final class FilePermissions {

    /**
     * @throws ConnectionException if the entry has a literal secret and others may read the file; file systems without such
     *     permissions pass
     */
    static void check(Path file, ConnectionEntry entry, SourceModel model) {
        List<String> secrets = model.options().stream()
                .filter(OptionModel::secret)
                .map(OptionModel::name)
                .filter(secret -> entry.literals().stream().anyMatch(secret::equalsIgnoreCase))
                .toList();
        if (!secrets.isEmpty() && readableByOthers(file)) {
            throw ConnectionException.failure(file + " holds a secret (" + String.join(", ", secrets)
                    + ") and others may read it. Run `chmod 600 " + file
                    + "`, or refer to an environment variable: ${NAME}.");
        }
    }

    private static boolean readableByOthers(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        try {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw ConnectionException.failure("Cannot see who may read " + file + ": " + e);
        }
    }

    private FilePermissions() {}
}
