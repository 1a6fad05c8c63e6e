package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.ResponseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a run ends, on the source's clock: pinned by the first response that is asked, for all tables of the run. */
final class RunEnd {
    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

    /** The {@code Date} header is cut to seconds, so its own second may still be filling. */
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    /** Clocks are wrong by minutes; where a zone is taken for another, by hours. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    /** How far this machine's clock may be ahead of that of a source which does not tell its time. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final String source;
    private final Clock clock;
    private @Nullable Instant pinned;

    /** @param clock this machine's, for a source that does not tell its time */
    RunEnd(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Where the run ends, empty as long as that is not known. */
    synchronized Optional<Instant> known() {
        return Optional.ofNullable(pinned);
    }

    /**
     * Where what one answer holds ends: where the run does, or before, if the answer is older than the one that pinned it. A
     * cache has kept such an answer, or another of the source's machines has given it.
     */
    Instant pin(Optional<Instant> date, Place place) {
        Instant end = pin(date);
        Instant own = date.map(RunEnd::complete).orElse(end);
        if (own.isBefore(end)) {
            LOG.warn(
                    "{}: an answer is dated {}, before the run's end {}; what follows is left to the next run",
                    place,
                    date.get(),
                    end);
            return own;
        }
        return end;
    }

    /** Up to when all is known to an answer of that time. */
    private static Instant complete(Instant date) {
        return date.truncatedTo(ChronoUnit.SECONDS).minus(RESOLUTION);
    }

    /**
     * Requires that an answer is not older than the end of what it was asked for, which was pinned by another.
     *
     * @throws ResponseException if it is, by more than machines' clocks differ
     */
    static void requireFresh(Place place, Optional<Instant> date, Instant through) {
        if (date.filter(answered -> answered.plus(SKEW).isBefore(through)).isPresent()) {
            throw new ResponseException(place.says(
                    "an answer is dated " + date.get() + ", long before the end of what it was asked for, " + through
                            + ": something on the way keeps old answers, or the clocks of the source's machines disagree",
                    "run again; if it stays so, declare a `lag` that is longer than that."));
        }
    }

    /** Where the run ends; pinned by the source's time in a response unless it is already. */
    synchronized Instant pin(Optional<Instant> date) {
        Instant end = pinned;
        if (end == null) {
            if (date.isEmpty()) {
                LOG.warn(
                        "{}: the source does not tell its time (Date header); the run ends a minute before this machine's",
                        source);
            }
            date.ifPresent(this::requireCome);
            end = complete(date.orElseGet(() -> clock.instant().minus(SKEW)));
            pinned = end;
        }
        return end;
    }

    /** A run up to a time that has not come would lose what happens until then. */
    private void requireCome(Instant date) {
        Instant here = clock.instant();
        if (date.isAfter(here.plus(MOST_AHEAD))) {
            throw new ResponseException(source + ": the source says that its time is " + date
                    + " (Date header), but by this machine's clock it is " + here
                    + " — set this machine's clock right; if it is right, report it to the source. Nothing was read.");
        }
    }
}
