package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second run from a checkpoint. The lock is the operating system's, on a file in the checkpoint, so it goes when
 * its process does, however that ends. Within a process the file is opened by the run that has it and no other: the system
 * takes a process's locks on a file away as soon as one who has opened it closes it. Only a local checkpoint can be locked so; on other file systems the second run
 * fails when Spark finds that another has logged the batch that it wants to log.
 */
final class RunLock implements AutoCloseable {
    /** The lock's file in the checkpoint. */
    static final String FILE = "run.lock";

    /** The files that runs of this process have. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Runnable release;

    private RunLock(Runnable release) {
        this.release = release;
    }

    /** No lock, for a checkpoint that is not local. */
    static RunLock none() {
        return new RunLock(() -> {});
    }

    /**
     * Locks a checkpoint, made if need be.
     *
     * @throws PipelineException if another run has the lock, or the checkpoint cannot be written
     */
    static RunLock of(File checkpoint) {
        Path directory = checkpoint.toPath();
        try {
            Path file = Files.createDirectories(directory).toRealPath().resolve(FILE);
            if (!HELD.add(file)) {
                throw isUsed(checkpoint);
            }
            return locked(checkpoint, file);
        } catch (IOException e) {
            throw new PipelineException(
                    "Cannot write to the checkpoint " + checkpoint + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Make its directory writable, or choose another target.",
                    e);
        }
    }

    private static RunLock locked(File checkpoint, Path file) throws IOException {
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw isUsed(checkpoint);
            }
            locked = true;
            return new RunLock(() -> release(channel, file));
        } finally {
            if (!locked) {
                HELD.remove(file);
            }
        }
    }

    private static PipelineException isUsed(File checkpoint) {
        return new PipelineException("Another run is using the checkpoint " + checkpoint
                + ". Wait until it has ended; two at once would get in each other's way.");
    }

    private static void release(FileChannel channel, Path file) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock " + file, e);
        } finally {
            HELD.remove(file);
        }
    }

    @Override
    public void close() {
        release.run();
    }
}
