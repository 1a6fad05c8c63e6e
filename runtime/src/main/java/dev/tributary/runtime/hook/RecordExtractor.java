package dev.tributary.runtime.hook;

import java.io.IOException;
import java.io.InputStream;

/** Finds the records in responses of a form that no annotation describes. */
public non-sealed interface RecordExtractor extends Hook {

    /**
     * Hands on the records of a response, in their order.
     *
     * @param body the body, decompressed; need not be closed
     * @param response status and headers
     * @param out takes the records
     * @throws IOException if it breaks off or is malformed: the request is made again
     */
    void extract(InputStream body, HookResponse response, RecordSink out) throws IOException;

    /** Takes records. */
    @FunctionalInterface
    interface RecordSink {
        /**
         * A record, as a JSON object.
         *
         * @param record the text of a JSON object
         */
        void add(String record);
    }
}
