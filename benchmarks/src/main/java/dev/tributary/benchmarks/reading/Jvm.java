package dev.tributary.benchmarks.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, which ends when it is closed. */
final class Jvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private Jvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a main class. */
    static Jvm start(List<String> options, String classPath, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return new Jvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** A server of pages; its address is its first line. */
    static Jvm server(String classPath, int pages, int rows, int latencyMillis) throws IOException {
        return start(
                List.of("-Xmx256m", "-Dsun.net.httpserver.nodelay=true", "-Dsun.net.httpserver.maxIdleConnections=100"),
                classPath,
                PageServer.class,
                List.of(String.valueOf(pages), String.valueOf(rows), String.valueOf(latencyMillis)));
    }

    /** The next line that it writes. */
    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The process has ended; see above");
        }
        return line;
    }

    /** The address that a server writes. */
    String address() throws IOException {
        return "http://127.0.0.1:" + line() + "/";
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
