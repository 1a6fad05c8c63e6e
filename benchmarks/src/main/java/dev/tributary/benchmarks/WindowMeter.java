package dev.tributary.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/** So many requests within each window; its end is announced in seconds, rounded up. */
final class WindowMeter implements MeteredServer.Meter {
    private final long size;
    private final long nanosOfWindow;
    private long window;
    private long used;

    WindowMeter(long size, long seconds) {
        this.size = size;
        this.nanosOfWindow = TimeUnit.SECONDS.toNanos(seconds);
    }

    @Override
    public boolean take(long nanos) {
        if (nanos / nanosOfWindow != window) {
            window = nanos / nanosOfWindow;
            used = 0;
        }
        if (used == size) {
            return false;
        }
        used++;
        return true;
    }

    @Override
    public Map<String, String> announced(long nanos) {
        long left = (window + 1) * nanosOfWindow - nanos;
        long second = TimeUnit.SECONDS.toNanos(1);
        return Map.of(
                "X-RateLimit-Remaining",
                String.valueOf(size - used),
                "X-RateLimit-Reset",
                String.valueOf((left + second - 1) / second));
    }
}
