package dev.tributary.runtime.rest;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.http.Transport;
import java.time.Duration;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one read, one after another, which another thread can call off: the one under way is cancelled, a wait
 * between two ends, one that waits for a limit leaves the line, and no other is made. Only that is interrupted; a token that
 * is being renewed meanwhile, for all reads of the connection, is not lost.
 */
final class Errand {
    private final ReadMeter meter = new ReadMeter();
    private final Connection connection;
    private final Environment environment;
    private final Transport transport;
    private @Nullable Call call;
    private @Nullable Thread waiting;
    private volatile boolean calledOff;

    Errand(Connection connection) {
        this.connection = connection;
        Environment shared = connection.environment();
        this.environment = shared.withListener(shared.listener().and(meter));
        this.transport = connection.transport().within(environment.within(this::newCall, this::sleep), () -> calledOff);
    }

    /** Makes requests as the connection's does. */
    Transport transport() {
        return transport;
    }

    /** What its requests took until now. */
    ReadStatistics statistics() {
        return meter.statistics();
    }

    private synchronized Call newCall(Request request) {
        Call next = environment.calls().newCall(request);
        if (calledOff) {
            next.cancel();
        }
        call = next;
        return next;
    }

    private void sleep(Duration duration) throws InterruptedException {
        synchronized (this) {
            if (calledOff) {
                throw new InterruptedException("called off");
            }
            waiting = Thread.currentThread();
        }
        try {
            environment.sleeper().sleep(duration);
        } finally {
            synchronized (this) {
                waiting = null;
            }
        }
    }

    /** Makes no further request. What is under way goes on until it is called off. */
    void makeNoMore() {
        calledOff = true;
    }

    /** Calls it off, if it is not over. */
    synchronized void callOff() {
        calledOff = true;
        if (call != null) {
            call.cancel();
        }
        if (waiting != null) {
            waiting.interrupt();
        }
        connection.wake();
    }
}
