package dev.tributary.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a command runs.
 *
 * @param out results, and nothing else, so that they can be piped
 * @param err progress, warnings and errors
 * @param environment the environment variables
 * @param directory what relative paths are relative to
 * @param colours whether results may be coloured
 */
public record Terminal(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory, boolean colours) {

    private static final int WIDTH = 100;
    private static final Pattern WORDS = Pattern.compile("\\s+");

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** This process's; UTF-8 whatever the locale says, for rows must survive being piped into a file. */
    public static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment,
                Path.of("").toAbsolutePath(),
                wantsColours(environment, Boolean.getBoolean("tributary.terminal")));
    }

    /**
     * Whether output is to be coloured: on a terminal that can, unless {@code NO_COLOR} (no-color.org) is set.
     *
     * @param isTerminal whether standard output is a terminal
     */
    public static boolean wantsColours(Map<String, String> environment, boolean isTerminal) {
        return isTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** A line of results. */
    public void print(String line) {
        out.println(line);
    }

    /** A text of several sentences as results, in lines of at most 100 characters. */
    public void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : WORDS.split(text.strip())) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                print(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        print(line.toString());
    }

    /** What is being done just now; results so far are shown before it. */
    public void progress(String line) {
        out.flush();
        err.println(line);
        err.flush();
    }

    /** What went wrong. */
    public void error(String message) {
        progress((colours ? "\u001b[31mError:\u001b[0m " : "Error: ") + printable(message));
    }

    /** A heading, bold where there are colours. */
    public String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** What is less important, faint where there are colours. */
    public String faint(String text) {
        return colours ? "\u001b[2m" + text + "\u001b[0m" : text;
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
    public void flush() {
        out.flush();
        err.flush();
    }
}
