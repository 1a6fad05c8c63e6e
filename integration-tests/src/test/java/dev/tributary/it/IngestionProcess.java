package dev.tributary.it;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A JVM of its own that runs {@link IngestionMain}, told what to do line by line. */
final class IngestionProcess implements AutoCloseable {
    /** The exit status of a JVM that halted itself. */
    static final int HALTED = 86;

    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;
    private final List<String> marks = new ArrayList<>();

    /**
     * @param options options of the JVM, its class path among them
     * @param source what {@link IngestionMain} wants to know of the source
     */
    IngestionProcess(List<String> options, Path target, List<String> source) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(List.of(IngestionMain.class.getName(), target.toString()));
        command.addAll(source);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        target.resolveSibling("child.log").toFile()))
                .start();
        out = process.inputReader();
        in = process.outputWriter();
    }

    /** Sends a command without waiting for what comes of it. */
    void send(String command) {
        try {
            in.write(command + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process no longer listens", e);
        }
    }

    /** Sends a command and gives the lines it answers with, marks not among them. */
    List<String> ask(String command) {
        send(command);
        List<String> answer = new ArrayList<>();
        while (true) {
            String line = readLine();
            if (line == null) {
                throw new IllegalStateException("The process ended during `" + command + "`, after " + marks);
            }
            if (line.equals(IngestionMain.DONE)) {
                return answer;
            }
            if (line.startsWith(WatchedEnvironment.MARK)) {
                marks.add(line.substring(WatchedEnvironment.MARK.length()));
            } else {
                answer.add(line);
            }
        }
    }

    /** How many marks there have been so far. */
    int marks() {
        return marks.size();
    }

    /** Reads until a mark for the count-th time; false if the command is done, or the process over, before. */
    boolean awaitMark(Predicate<String> wanted, int count) {
        int seen = 0;
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.equals(IngestionMain.DONE)) {
                return false;
            }
            if (line.startsWith(WatchedEnvironment.MARK)) {
                String mark = line.substring(WatchedEnvironment.MARK.length());
                marks.add(mark);
                if (wanted.test(mark) && ++seen == count) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ends the process with SIGKILL and gives the last mark that it got out. */
    String kill() throws InterruptedException {
        // Not process.destroyForcibly(), which closes the output that is still to be read.
        process.toHandle().destroyForcibly();
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.startsWith(WatchedEnvironment.MARK)) {
                marks.add(line.substring(WatchedEnvironment.MARK.length()));
            }
        }
        awaitExit();
        return marks.isEmpty() ? "nothing" : marks.get(marks.size() - 1);
    }

    /** Lets the process end by itself, there being nothing more to do. */
    void finish() throws IOException, InterruptedException {
        in.close();
        if (awaitExit() != 0) {
            throw new IllegalStateException("The process ended with " + process.exitValue());
        }
    }

    int awaitExit() throws InterruptedException {
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.equals(IngestionMain.DONE)) {
                throw new IllegalStateException("The process is done and goes on, after " + marks);
            }
            if (line.startsWith(WatchedEnvironment.MARK)) {
                marks.add(line.substring(WatchedEnvironment.MARK.length()));
            }
        }
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The process " + process.pid() + " does not end");
        }
        return process.exitValue();
    }

    private String readLine() {
        try {
            return out.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
