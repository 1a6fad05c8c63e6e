package dev.tributary.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process of the cluster. What it logs goes to a file, and can be waited for. */
final class SparkProcess implements AutoCloseable {
    static final int MINUTES = 10;

    private final Process process;
    private final Path log;
    private final CopyOnWriteArrayList<Wanted> wanted = new CopyOnWriteArrayList<>();

    private record Wanted(Pattern pattern, CompletableFuture<String> found) {}

    private SparkProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static SparkProcess start(ProcessBuilder builder, Path log) throws IOException {
        SparkProcess started = new SparkProcess(builder.start(), log);
        Thread copy = new Thread(started::copy, log.getFileName().toString());
        copy.setDaemon(true);
        copy.start();
        return started;
    }

    private void copy() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                for (Wanted each : wanted) {
                    Matcher matcher = each.pattern().matcher(line);
                    if (matcher.find()) {
                        each.found().complete(matcher.group(matcher.groupCount()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line will say that is logged from now on: the last group of the pattern in it. */
    CompletableFuture<String> logged(String pattern) {
        Wanted waiting = new Wanted(Pattern.compile(pattern), new CompletableFuture<>());
        wanted.add(waiting);
        return waiting.found();
    }

    /** Waits for what this process will log, or bring about elsewhere; fails if it ends before. */
    <T> T await(CompletableFuture<T> told) throws IOException, InterruptedException {
        try {
            CompletableFuture.anyOf(told, process.onExit()).get(MINUTES, TimeUnit.MINUTES);
            if (told.isDone()) {
                return told.get();
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("What was waited for has not come:\n" + Files.readString(log), e);
        }
        throw new IllegalStateException("The process has ended before:\n" + Files.readString(log));
    }

    /** Everything that it has logged. */
    String log() throws IOException {
        return Files.readString(log);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** What the process prints until it ends, which must be without an error. */
    String output() throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out + log()).isZero();
        return out;
    }

    /**
     * Ends the process, and those that it has started, with SIGKILL; returns when all are gone. Those that it has started are
     * none of ours: whether what is left of them goes depends on the process that they fall to, so that is not waited for
     * without end.
     */
    void kill() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle()), process.descendants()).toList();
        // Not process.destroyForcibly(), which closes the output that is still to be read.
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        all.forEach(each ->
                each.onExit().completeOnTimeout(each, 10, TimeUnit.SECONDS).join());
    }

    @Override
    public void close() {
        kill();
    }
}
