package dev.tributary.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * A file as it was read, which is replaced as a whole or not at all: whenever a process or the machine stops, the file has its
 * old bytes or its new ones. Who owns it and who may read it stays.
 */
final class WholeFile {
    private static final boolean IS_POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;
    private final byte[] bytes;

    private WholeFile(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** @param file its real path: a link would be replaced rather than what it leads to */
    static WholeFile read(Path file) throws IOException {
        return new WholeFile(file, Files.readAllBytes(file));
    }

    /** @throws CharacterCodingException if it is no text in UTF-8 */
    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /**
     * Gives the file other bytes, which are durable when this returns.
     *
     * @throws IOException if the file has changed since it was read, or cannot be written; it is as it was then
     */
    void replaceBy(byte[] others) throws IOException {
        if (!Files.isWritable(file)) {
            throw new IOException(file + " may not be written");
        }
        // A name that a process which was killed leaves to the next, so that copies do not pile up.
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try {
            write(next, others);
            if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
                throw new IOException(file + " has been changed at the same time");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
        if (IS_POSIX) {
            // What a name leads to is durable when the directory is, too.
            try (FileChannel names = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Nobody but the owner sees a byte before the permissions are those of the file. */
    private void write(Path next, byte[] others) throws IOException {
        FileAttribute<?>[] ownerOnly = IS_POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel out =
                FileChannel.open(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            ByteBuffer rest = ByteBuffer.wrap(others);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        if (IS_POSIX) {
            keepOwner(next);
        }
    }

    private void keepOwner(Path next) throws IOException {
        PosixFileAttributes as = Files.readAttributes(file, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(next, PosixFileAttributeView.class);
        PosixFileAttributes now = view.readAttributes();
        if (!now.owner().equals(as.owner())) {
            view.setOwner(as.owner());
        }
        if (!now.group().equals(as.group())) {
            view.setGroup(as.group());
        }
        view.setPermissions(as.permissions());
    }
}
