package dev.tributary.cli.command;

import dev.tributary.cli.run.Waits;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Wait;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Tells of a read that takes its time: of every tenth page, and of waiting. */
final class ReadProgress implements RunListener {
    private static final int PAGES = 10;
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();

    ReadProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void pageRead(String source, String table, long pageRows, long bytes) {
        long total = rows.addAndGet(pageRows);
        long page = pages.incrementAndGet();
        if (page % PAGES == 0) {
            terminal.progress(source + "." + table + ": " + page + " pages, " + total + " rows");
        }
    }

    @Override
    public void waiting(String source, String table, Wait wait) {
        if (wait.duration().compareTo(WORTH_TELLING) >= 0) {
            terminal.progress(source + "." + table + ": " + Waits.text(wait));
        }
    }
}
