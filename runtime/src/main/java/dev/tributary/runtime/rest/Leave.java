package dev.tributary.runtime.rest;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Leave to make requests before it is their turn; given back once, whoever does it. */
final class Leave {
    private final Semaphore besides;
    private boolean over;

    private Leave(Semaphore besides) {
        this.besides = besides;
    }

    /** Leave, unless as many requests are under way as may be. */
    static @Nullable Leave of(Connection connection) {
        return connection.besides().tryAcquire() ? new Leave(connection.besides()) : null;
    }

    /** The request is over, or its turn has come. */
    synchronized void end() {
        if (!over) {
            over = true;
            besides.release();
        }
    }
}
