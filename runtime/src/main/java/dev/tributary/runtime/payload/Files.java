package dev.tributary.runtime.payload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The files of a body, unpacked one after another as they stream. */
interface Files extends Closeable {

    /** The next file, null after the last, when the body has been read to its end and found complete. */
    @Nullable
    InputStream next() throws IOException;

    /** A body that is one file. */
    static Files one(InputStream file) {
        return new Files() {
            private boolean given;

            @Override
            public @Nullable InputStream next() {
                boolean first = !given;
                given = true;
                return first ? file : null;
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
