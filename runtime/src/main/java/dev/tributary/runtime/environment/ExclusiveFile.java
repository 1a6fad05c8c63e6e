package dev.tributary.runtime.environment;

import java.io.IOException;
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
    // The table of locks of this process holds it weakly.
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

    /**
     * Waits without being interrupted for a thread of this process: to close a file that another thread holds, even by another
     * descriptor, would take its lock from it, as POSIX has it. {@code tryLock} closes nothing when a thread is interrupted;
     * {@code lock} does, but waits for another process.
     */
    private static FileLock lock(FileChannel channel, String monitor) throws IOException {
        boolean interrupted = false;
        try {
            synchronized (monitor) {
                while (true) {
                    try {
                        FileLock lock = channel.tryLock();
                        return lock == null ? channel.lock() : lock;
                    } catch (OverlappingFileLockException e) {
                        interrupted |= isInterruptedAwaiting(monitor);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isInterruptedAwaiting(String monitor) {
        try {
            monitor.wait(MILLIS_UNTIL_LOOKING_AGAIN);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        // The lock ends with the file; a thread that came in between would lose its own to the closing.
        synchronized (monitor) {
            try (channel) {
                lock.release();
            } finally {
                monitor.notifyAll();
            }
        }
    }
}
