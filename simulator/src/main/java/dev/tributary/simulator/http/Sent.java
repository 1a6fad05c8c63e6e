package dev.tributary.simulator.http;

import okhttp3.Headers;
import okio.ByteString;

/** What a source sends to answer a request, by whatever way it goes. Mutable until it is handed over; for one thread. */
public final class Sent {
    private final Headers.Builder headers = new Headers.Builder();
    private int status = 200;
    private ByteString body = ByteString.EMPTY;
    private Damage damage = Damage.NONE;

    /** What happens to an answer on its way. */
    public enum Damage {
        /** It arrives. */
        NONE,
        /** The connection is closed before its first byte. */
        CLOSED,
        /** The connection is closed after about half of the body. */
        CUT
    }

    /** A page for people. */
    public static Sent html(String page) {
        return new Sent().header("Content-Type", "text/html; charset=utf-8").body(page);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers, without those of the connection, such as the body's length. */
    public Headers headers() {
        return headers.build();
    }

    /** The whole body, also where the damage leaves half of it. */
    public ByteString body() {
        return body;
    }

    /** What happens to it on its way. */
    public Damage damage() {
        return damage;
    }

    Sent status(int other) {
        status = other;
        return this;
    }

    Sent header(String name, Object value) {
        headers.set(name, value.toString());
        return this;
    }

    Sent body(String other) {
        return body(ByteString.encodeUtf8(other));
    }

    Sent body(ByteString other) {
        body = other;
        return this;
    }

    Sent damaged(Damage other) {
        damage = other;
        return this;
    }
}
