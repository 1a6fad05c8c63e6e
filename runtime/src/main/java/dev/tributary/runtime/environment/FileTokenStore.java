package dev.tributary.runtime.environment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps refresh tokens in a directory that only its owner may read: one file a chain, replaced as a whole, and a lock file
 * beside it that keeps other processes of this machine out.
 */
public final class FileTokenStore implements TokenStore {
    /** The environment variable that names the directory; {@code ~/.tributary/tokens} without it. */
    public static final String DIRECTORY_VARIABLE = "TRIBUTARY_TOKENS";

    // A file lock keeps processes apart, not the threads of one.
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path directory;

    /** A store in a directory, which is made when first needed. */
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
        Path file = directory.resolve(chain);
        ReentrantLock threads = THREADS.computeIfAbsent(file, path -> new ReentrantLock());
        threads.lock();
        try {
            Files.createDirectories(directory, attributes("rwx------"));
            FileChannel channel = FileChannel.open(
                    directory.resolve(chain + ".lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    attributes("rw-------"));
            try {
                return new FileSlot(file, threads, channel, channel.lock());
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            threads.unlock();
            throw new IOException(
                    "refresh tokens cannot be kept in " + directory + " (" + e
                            + "); make it writable, or name another directory by the environment variable "
                            + DIRECTORY_VARIABLE,
                    e);
        } catch (RuntimeException e) {
            threads.unlock();
            throw e;
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

    private record FileSlot(Path file, ReentrantLock threads, FileChannel channel, FileLock lock) implements Slot {

        @Override
        public Optional<String> latest() throws IOException {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty())
                    : Optional.empty();
        }

        @Override
        public void store(String token) throws IOException {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            try (FileChannel out = FileChannel.open(
                    next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(token);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (isPosix()) {
                // The token is durable when its name is, too.
                try (FileChannel names = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                    names.force(true);
                }
            }
        }

        @Override
        public void close() throws IOException {
            try {
                lock.release();
                channel.close();
            } finally {
                threads.unlock();
            }
        }
    }
}
