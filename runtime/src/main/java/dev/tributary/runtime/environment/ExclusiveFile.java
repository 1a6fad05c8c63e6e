package dev.tributary.runtime.environment;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A file that is held alone: among processes by its lock, and among the threads of this one, whichever class loaders they
 * are of.
 */
final class ExclusiveFile implements AutoCloseable {
    private static final long MILLIS_UNTIL_LOOKING_AGAIN = 1_000;

    private final FileChannel channel;
    private final FileLock lock;
    private final String monitor;

    private ExclusiveFile(FileChannel channel, FileLock lock, String monitor) {
        this.channel = channel;
        this.lock = lock;
        this.monitor = monitor;
    }

    /**
     * Waits until nobody else holds a file.
     *
     * @param file its real path
     * @param attributes what the file has if it is made
     */
    static ExclusiveFile of(Path file, FileAttribute<?>... attributes) throws IOException {
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes);
        try {
            // All class loaders see one table of file locks, and one of interned texts.
            String monitor = (ExclusiveFile.class.getName() + " " + file).intern();
            return new ExclusiveFile(channel, lock(channel, monitor), monitor);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel, String monitor) throws IOException {
        synchronized (monitor) {
            while (true) {
                try {
                    return channel.lock();
                } catch (OverlappingFileLockException e) {
                    await(monitor);
                }
            }
        }
    }

    private static void await(String monitor) throws IOException {
        try {
            monitor.wait(MILLIS_UNTIL_LOOKING_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted, waiting for another thread");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            synchronized (monitor) {
                monitor.notifyAll();
            }
        }
    }
}
