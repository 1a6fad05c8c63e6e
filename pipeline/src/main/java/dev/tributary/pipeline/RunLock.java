package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run from a checkpoint. The lock is the operating system's, on a file in the checkpoint, so it goes when
 * its process does, however that ends. Only a local checkpoint can be locked so; on other file systems the second run
 * fails when Spark finds that another has logged the batch that it wants to log.
 */
interface RunLock extends AutoCloseable {
    /** The lock's file in the checkpoint. */
    String FILE = "run.lock";

    @Override
    void close();

    /** No lock, for a checkpoint that is not local. */
    static RunLock none() {
        return () -> {};
    }

    /**
     * Locks a checkpoint, made if need be.
     *
     * @throws PipelineException if another run has the lock, or the checkpoint cannot be written
     */
    static RunLock of(File checkpoint) {
        Path file = checkpoint.toPath().resolve(FILE);
        try {
            Files.createDirectories(checkpoint.toPath());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new PipelineException("Another run is using the checkpoint " + checkpoint
                        + ". Wait until it has ended; two at once would get in each other's way.");
            }
            return () -> release(channel, file);
        } catch (IOException e) {
            throw new PipelineException(
                    "Cannot write to the checkpoint " + checkpoint + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Make its directory writable, or choose another target.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this very JVM.
            return null;
        }
    }

    private static void release(FileChannel channel, Path file) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock " + file, e);
        }
    }
}
