package dev.tributary.cli.run;

import dev.tributary.document.words.Spans;
import dev.tributary.runtime.environment.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How far the run of one table is. Told on several threads. */
final class TableProgress {
    /** A rate over less time says nothing. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private final String place;
    private final Instant begin;
    private long rows;
    private long pages;
    private long requests;
    private long written;
    private int counts;
    private long counted;
    private Optional<Wait> wait = Optional.empty();
    private Instant waitEnds;

    /** @param place the table and its number, such as {@code [1/4] issues} */
    TableProgress(String place, Instant begin) {
        this.place = place;
        this.begin = begin;
        this.waitEnds = begin;
    }

    String place() {
        return place;
    }

    synchronized void requested() {
        requests++;
    }

    synchronized void page(long more) {
        pages++;
        rows += more;
    }

    synchronized void counted(long all) {
        counts++;
        counted = all;
    }

    synchronized void waiting(Wait next, Instant now) {
        wait = Optional.of(next);
        waitEnds = now.plus(next.duration());
    }

    synchronized void written(long more) {
        written += more;
    }

    /** What there is to say: {@code 12,300 of 50,000 rows, 123 pages, 410 rows/s, 1 min 32 s left}. */
    synchronized String text(Instant now) {
        StringBuilder text = new StringBuilder(place).append(": ");
        if (requests == 0 && written == 0) {
            return text.append("starting").toString();
        }
        OptionalLong total = total();
        text.append(number(rows));
        total.ifPresent(all -> text.append(" of ").append(number(all)));
        text.append(rows == 1 && total.isEmpty() ? " row" : " rows");
        text.append(", ").append(counted(pages, "page"));
        if (requests > pages + 1) {
            text.append(", ").append(counted(requests, "request"));
        }
        Duration passed = Duration.between(begin, now);
        if (rows > 0 && passed.compareTo(SHORTEST) >= 0) {
            double rate = rows * 1000.0 / passed.toMillis();
            text.append(", ").append(rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : number(Math.round(rate)));
            text.append(" rows/s");
            total.ifPresent(all -> text.append(", about ")
                    .append(Spans.brief(Duration.ofSeconds((long) Math.ceil((all - rows) / rate))))
                    .append(" left"));
        }
        if (written > 0) {
            text.append(", ").append(number(written)).append(" written");
        }
        wait.filter(waiting -> now.isBefore(waitEnds))
                .ifPresent(waiting -> text.append("; ").append(Waits.text(waiting)));
        return text.toString();
    }

    /** How many rows there are in all, where one count tells of all of them. */
    private OptionalLong total() {
        return counts == 1 && counted > rows ? OptionalLong.of(counted) : OptionalLong.empty();
    }

    private static String counted(long count, String what) {
        return number(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
