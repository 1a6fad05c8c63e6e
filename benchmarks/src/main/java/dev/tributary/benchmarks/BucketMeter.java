package dev.tributary.benchmarks;

import java.util.Map;

/** A bucket that is full at first and fills evenly; what is in it is announced, and at what rate it fills. */
final class BucketMeter implements MeteredServer.Meter {
    private final double size;
    private final double perSecond;
    private double level;
    private long since;

    BucketMeter(double size, double perSecond) {
        this.size = size;
        this.perSecond = perSecond;
        this.level = size;
    }

    @Override
    public boolean take(long nanos) {
        level = Math.min(size, level + perSecond * (nanos - since) / 1e9);
        since = nanos;
        if (level < 1) {
            return false;
        }
        level--;
        return true;
    }

    @Override
    public Map<String, String> announced(long nanos) {
        return Map.of(
                "X-RateLimit-Remaining",
                String.valueOf((long) level),
                "X-RateLimit-Restore-Rate",
                String.valueOf(perSecond));
    }
}
