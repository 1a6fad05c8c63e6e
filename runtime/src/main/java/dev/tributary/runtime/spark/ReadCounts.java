package dev.tributary.runtime.spark;

/**
 * What reading took.
 *
 * @param requests attempts of requests
 * @param bytes bytes of the pages read
 * @param waitedMillis time spent waiting for rate limits and before repetitions, in milliseconds
 */
record ReadCounts(long requests, long bytes, long waitedMillis) {

    ReadCounts plus(ReadCounts other) {
        return new ReadCounts(requests + other.requests, bytes + other.bytes, waitedMillis + other.waitedMillis);
    }
}
