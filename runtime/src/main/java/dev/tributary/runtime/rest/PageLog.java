package dev.tributary.runtime.rest;

import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.error.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of each page what it took: in one line a page, for people and programs. */
final class PageLog {
    private static final Logger LOG = LoggerFactory.getLogger("dev.tributary.page");

    private final Place place;
    private final Clock clock;
    private final Supplier<ReadStatistics> statistics;
    private Instant asked;
    private @Nullable Instant landed;
    private ReadStatistics before;

    /** @param statistics what the requests of these pages took until now */
    PageLog(Place place, Clock clock, Supplier<ReadStatistics> statistics) {
        this.place = place;
        this.clock = clock;
        this.statistics = statistics;
        this.asked = Instant.EPOCH;
        this.before = ReadStatistics.NONE;
    }

    /** A page is about to be asked for. */
    void asking() {
        asked = clock.instant();
        before = statistics.get();
    }

    /** A page is there, which has to wait for its turn. */
    void landed() {
        landed = clock.instant();
    }

    /**
     * A page was read, or what was wanted of it.
     *
     * @param request what was asked, without secrets
     */
    void read(Page page, Supplier<String> request) {
        if (LOG.isDebugEnabled()) {
            ReadStatistics now = statistics.get();
            LOG.debug(
                    "page table={}.{} request=\"{}\" status={} rows={} bytes={} ms={} waited_ms={} retries={}",
                    place.source(),
                    place.table(),
                    request.get(),
                    page.status(),
                    page.rows(),
                    page.bytes(),
                    Duration.between(asked, landed == null ? clock.instant() : landed)
                            .toMillis(),
                    now.waited().minus(before.waited()).toMillis(),
                    now.retries() - before.retries());
        }
    }
}
