package dev.tributary.cli.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a command runs: what it prints to, and what it may know of its surroundings. Several threads may print. */
public final class Terminal {
    private static final int WIDTH = 100;
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Set<String> YES = Set.of("y", "yes");
    private static final String ERASE = "\r\u001b[K";
    private static final String UP = "\u001b[A";

    private final BufferedReader in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> environment;
    private final Path directory;
    private final boolean isTerminal;
    private final int columns;
    private int statusLines;

    /** Where a command runs that nobody answers. */
    public Terminal(
            PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory, boolean isTerminal) {
        this(Reader.nullReader(), out, err, environment, directory, isTerminal);
    }

    /**
     * Where a command runs.
     *
     * @param in answers
     * @param out results, and nothing else, so that they can be piped
     * @param err progress, warnings and errors
     * @param environment the environment variables; {@code COLUMNS} says how wide the terminal is
     * @param directory what relative paths are relative to
     * @param isTerminal whether a person is watching both, rather than a file or a pipe
     */
    public Terminal(
            Reader in,
            PrintWriter out,
            PrintWriter err,
            Map<String, String> environment,
            Path directory,
            boolean isTerminal) {
        this.in = new BufferedReader(in);
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.isTerminal = isTerminal;
        String width = environment.getOrDefault("COLUMNS", "");
        this.columns = width.matches("[1-9]\\d{1,3}") ? Integer.parseInt(width) : WIDTH;
    }

    /** This process's; UTF-8 whatever the locale says, for rows must survive being piped into a file. */
    public static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment,
                Path.of("").toAbsolutePath(),
                Boolean.getBoolean("tributary.terminal"));
    }

    /** Where results go. */
    public PrintWriter out() {
        return out;
    }

    /** Whether nobody reads the results any more; brings out those that are held back. */
    public boolean isOutGone() {
        return out.checkError();
    }

    /** Where progress and errors go. */
    public PrintWriter err() {
        return err;
    }

    /** The environment variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** What relative paths are relative to. */
    public Path directory() {
        return directory;
    }

    /** A location as people would type it here: relative to the directory if it lies in it. */
    public String shown(String location) {
        if (location.contains("://")) {
            return location;
        }
        Path path = Path.of(location.startsWith("file:") ? location.substring("file:".length()) : location);
        return path.startsWith(directory) ? directory.relativize(path).toString() : path.toString();
    }

    /** Whether output is coloured: on a terminal that can, unless {@code NO_COLOR} (no-color.org) is set. */
    public boolean colours() {
        return canMove() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether lines can be changed after they were printed. */
    public boolean canMove() {
        return isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** A line of results. */
    public synchronized void print(String line) {
        eraseStatus();
        out.println(line);
    }

    /** A text of several sentences as results, in lines of at most 100 characters. */
    public void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : WORDS.split(text.strip(), -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                print(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        print(line.toString());
    }

    /** What has been done; results so far are shown before it. */
    public synchronized void progress(String line) {
        out.flush();
        eraseStatus();
        err.println(line);
        err.flush();
    }

    /** What is being done just now; on a terminal it is gone when something else is printed. */
    public void status(String line) {
        status(List.of(line));
    }

    /** What is being done just now, side by side. Lines that do not fit the terminal are cut. */
    public synchronized void status(List<String> lines) {
        if (!canMove()) {
            return;
        }
        out.flush();
        String erase = erasing();
        // At once, so that nothing flickers.
        err.print(erase + lines.stream().map(this::fitting).collect(Collectors.joining("\n")));
        err.flush();
        statusLines = lines.size();
    }

    private String fitting(String line) {
        return line.length() < columns ? line : line.substring(0, columns - 4) + "...";
    }

    /** Asks a question; true for {@code y} or {@code yes}, false for anything else and where nobody answers. */
    public synchronized boolean confirm(String question) {
        out.flush();
        eraseStatus();
        err.print(question + " [y/N] ");
        err.flush();
        try {
            String answer = in.readLine();
            if (answer == null) {
                err.println();
                return false;
            }
            return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the answer", e);
        }
    }

    private void eraseStatus() {
        if (statusLines > 0) {
            err.print(erasing());
            err.flush();
            statusLines = 0;
        }
    }

    private String erasing() {
        return statusLines == 0 ? "" : ERASE + (UP + ERASE).repeat(statusLines - 1);
    }

    /** What went wrong. */
    public void error(String message) {
        progress((colours() ? "\u001b[31mError:\u001b[0m " : "Error: ") + printable(message));
    }

    /** A heading, bold where there are colours. */
    public String bold(String text) {
        return colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** What is less important, faint where there are colours. */
    public String faint(String text) {
        return colours() ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /** A text from outside without what would steer the terminal; line feeds stay. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || !Character.isISOControl(c)) {
                printable.appendCodePoint(c);
            } else {
                printable.append(String.format("\\u%04x", c));
            }
        });
        return printable.toString();
    }

    /** Brings out what is still held back. */
    public synchronized void flush() {
        out.flush();
        err.flush();
    }
}
