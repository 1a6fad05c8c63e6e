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
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /**
     * @throws ConnectionException if the entry has a literal secret and others may read or change the file; file systems without such
     *     permissions pass
     */
    static void check(Path file, ConnectionEntry entry, SourceModel model) {
        List<String> secrets = model.options().stream()
                .filter(OptionModel::secret)
                .map(OptionModel::name)
                .filter(secret -> entry.options().entrySet().stream()
                        .anyMatch(option -> option.getKey().equalsIgnoreCase(secret)
                                && option.getValue().holdsText()))
                .toList();
        if (!secrets.isEmpty() && isOpenToOthers(file)) {
            throw ConnectionException.failure(file + " holds a secret (" + String.join(", ", secrets)
                    + ") and others may read or change it. Run `chmod 600 " + file
                    + "`, or refer to an environment variable: ${NAME}.");
        }
    }

    private static boolean isOpenToOthers(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        try {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            return permissions.stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException e) {
            throw ConnectionException.failure("Cannot see who may read " + file + ": " + e);
        }
    }

    private FilePermissions() {}
}
