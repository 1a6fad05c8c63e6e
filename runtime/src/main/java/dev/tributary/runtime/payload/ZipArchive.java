package dev.tributary.runtime.payload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip archive as it streams; their checksums are verified. An archive that breaks off between two files
 * looks complete to the JDK, so its end is looked for here.
 */
final class ZipArchive implements Files {

    /** The first bytes of the record with which an archive ends, {@code PK 5 6}. */
    static final int END_MARK = 0x504b0506;

    private static final int MOST_FILES = 1_000;

    /** What can follow {@link #END_MARK}: the rest of its record, and a comment. */
    private static final int MOST_AFTER_END_MARK = 18 + 65_535;

    private final Inflation packed;
    private final ZipInputStream archive;
    private int files;

    ZipArchive(InputStream body) {
        packed = new Inflation(body);
        archive = new ZipInputStream(packed);
    }

    @Override
    public @Nullable InputStream next() throws IOException {
        try {
            ZipEntry entry = archive.getNextEntry();
            while (entry != null && (entry.isDirectory() || isOfTheSystem(entry.getName()))) {
                count();
                entry = archive.getNextEntry();
            }
            if (entry == null) {
                checkEnd();
                return null;
            }
        } catch (ZipException e) {
            throw malformed(e);
        } catch (IllegalArgumentException e) {
            throw new MalformedPayloadException("the zip archive has a file whose name is not in UTF-8");
        }
        count();
        return unpacked(new Entry());
    }

    /** Some archives hold gzip files, which are read through: no text begins as such a file does. */
    private static InputStream unpacked(InputStream file) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(file, 2);
        byte[] start = whole.readNBytes(2);
        whole.unread(start);
        boolean gzip = start.length == 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
        return gzip ? new GzipFile(whole) : whole;
    }

    /** What a Mac adds for itself. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private void count() throws MalformedPayloadException {
        files++;
        if (files > MOST_FILES) {
            throw new MalformedPayloadException("the archive has more than " + MOST_FILES + " files, and is refused");
        }
    }

    private void checkEnd() throws IOException {
        byte[] buffer = new byte[8192];
        int read = 0;
        while (read >= 0) {
            read = packed.read(buffer, 0, buffer.length);
        }
        if (packed.sinceEndMark() < 0) {
            throw new MalformedPayloadException(
                    files == 0 ? "the body is no zip archive" : "the zip archive breaks off after " + files + " files");
        }
        if (packed.sinceEndMark() > MOST_AFTER_END_MARK) {
            throw new MalformedPayloadException("the zip archive breaks off after " + files + " files");
        }
    }

    private static MalformedPayloadException malformed(ZipException e) {
        return new MalformedPayloadException("the body is no zip archive that can be read: " + e.getMessage());
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** One file; closing it leaves the archive open. */
    private final class Entry extends FilterInputStream {
        Entry() {
            super(archive);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                packed.unpacked(read);
                return read;
            } catch (ZipException e) {
                throw malformed(e);
            }
        }

        @Override
        public void close() throws IOException {
            archive.closeEntry();
        }
    }
}
