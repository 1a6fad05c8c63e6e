package dev.tributary.runtime.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through the bytes of JSON texts, eight at a time. */
final class Utf8Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    /**
     * The first place with a quote, a backslash, a control character or a byte that is not ASCII; the end if there is none.
     */
    static int endOfPlain(byte[] bytes, int from, int end) {
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            long quotes = eight ^ QUOTES;
            long backslashes = eight ^ BACKSLASHES;
            // Each byte below a bound borrows; what a borrow disturbs lies behind the first hit.
            long hits = (eight
                            | ((quotes - ONES) & ~quotes)
                            | ((backslashes - ONES) & ~backslashes)
                            | ((eight - SPACES) & ~eight))
                    & HIGH;
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        for (; at < end; at++) {
            byte one = bytes[at];
            if (one < ' ' || one == '"' || one == '\\') {
                return at;
            }
        }
        return end;
    }

    /** Whether bytes are UTF-8, in the shortest form and without halves of surrogate pairs. */
    static boolean isValid(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            int lead = bytes[at++];
            if (lead >= 0) {
                continue;
            }
            int more = lead >> 5 == -2 ? 1 : lead >> 4 == -2 ? 2 : lead >> 3 == -2 ? 3 : 0;
            if (more == 0 || end - at < more) {
                return false;
            }
            int character = lead & (0x3F >> more);
            for (int i = 0; i < more; i++) {
                int next = bytes[at++];
                if (next >> 6 != -2) {
                    return false;
                }
                character = character << 6 | (next & 0x3F);
            }
            boolean shortest = character >= (more == 1 ? 0x80 : more == 2 ? 0x800 : 0x1_0000);
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            if (!shortest || surrogate || character > Character.MAX_CODE_POINT) {
                return false;
            }
        }
        return true;
    }

    private Utf8Bytes() {}
}
