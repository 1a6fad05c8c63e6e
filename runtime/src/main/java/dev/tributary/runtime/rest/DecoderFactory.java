package dev.tributary.runtime.rest;

import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.RowDecoder;

/** Makes the decoder of one read; the constructor of a generated decoder. */
@FunctionalInterface
public interface DecoderFactory {

    /** A decoder for the columns that the context wants. */
    RowDecoder create(DecodeContext context);
}
