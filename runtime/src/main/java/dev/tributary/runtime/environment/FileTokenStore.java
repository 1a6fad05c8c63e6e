package dev.tributary.runtime.environment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps refresh tokens in a directory that only its owner may read: one file a chain, replaced as a whole, and a lock file
 * beside it that keeps other processes of this machine out.
 */
public final class FileTokenStore implements TokenStore {
    /** The environment variable that names the directory; {@code ~/.tributary/tokens} without it. */
    public static final String DIRECTORY_VARIABLE = "TRIBUTARY_TOKENS";

    /** Bytes, more than the longest tokens have. */
    private static final int ROOM = 16 * 1024;

    private final Path directory;

    /**
     * A store in a directory, which is made when first needed.
     *
     * @param directory where the files are
     */
    public FileTokenStore(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The store of this user on this machine. */
    static FileTokenStore ofUser() {
        String named = System.getenv(DIRECTORY_VARIABLE);
        return new FileTokenStore(
                named != null && !named.isEmpty()
                        ? Path.of(named)
                        : Path.of(System.getProperty("user.home"), ".tributary", "tokens"));
    }

    @Override
    public Slot open(String chain) throws IOException {
        try {
            Files.createDirectories(directory, attributes("rwx------"));
            Path file = directory.toRealPath().resolve(chain);
            ExclusiveFile lock = ExclusiveFile.of(file.resolveSibling(chain + ".lock"), attributes("rw-------"));
            try {
                FileSlot slot = new FileSlot(file, file.resolveSibling(chain + ".next"), lock);
                slot.reserve();
                return slot;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IOException(
                    "refresh tokens cannot be kept in " + directory + " (" + e
                            + "); make it writable, with room left, or name another directory by the environment variable "
                            + DIRECTORY_VARIABLE,
                    e);
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public String toString() {
        return "FileTokenStore in " + directory;
    }

    private record FileSlot(Path file, Path next, ExclusiveFile lock) implements Slot {

        /** Takes the room that the next token needs: it comes when the last one has ended already. */
        void reserve() throws IOException {
            Files.deleteIfExists(next);
            write(ByteBuffer.allocate(ROOM));
        }

        @Override
        public Optional<String> latest() throws IOException {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty())
                    : Optional.empty();
        }

        @Override
        public void store(String token) throws IOException {
            write(StandardCharsets.UTF_8.encode(token));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (isPosix()) {
                // The token is durable when its name is, too.
                try (FileChannel names = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        }

        private void write(ByteBuffer bytes) throws IOException {
            int length = bytes.remaining();
            try (FileChannel out = FileChannel.open(
                    next, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes("rw-------"))) {
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.truncate(length);
                out.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            try (lock) {
                Files.deleteIfExists(next);
            }
        }
    }
}
