package dev.tributary.runtime.rest;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A server at 127.0.0.1 that answers each connection with the bytes that it likes, and counts those that were taken. */
final class HostileServer implements AutoCloseable {
    static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";

    /** Writes an answer; whatever it does not end, the client has to. */
    @FunctionalInterface
    interface Answer {
        void write(String request, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Answer answer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong taken = new AtomicLong();

    HostileServer(Answer answer) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        threads.execute(this::serve);
    }

    /** The same bytes for every request. */
    static HostileServer saying(String head, byte[] body) throws IOException {
        return new HostileServer((request, out) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    /** A beginning, and then the same again and again, for as long as somebody takes it. */
    static HostileServer repeating(String begin, String more) throws IOException {
        byte[] block = more.repeat(1 + 8192 / more.length()).getBytes(StandardCharsets.UTF_8);
        return new HostileServer((request, out) -> {
            out.write(begin.getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(block);
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1/";
    }

    /** The heads of the requests. */
    List<String> requests() {
        return requests;
    }

    /** How many bytes of answers could be written, those in buffers of the system among them. */
    long taken() {
        return taken.get();
    }

    private void serve() {
        while (true) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (SocketException e) {
                return; // It was closed.
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void answer(Socket socket) {
        try (socket;
                OutputStream out = new Counted(new BufferedOutputStream(socket.getOutputStream(), 1 << 16))) {
            String head = head(socket.getInputStream());
            if (!head.isEmpty()) {
                requests.add(head);
                answer.write(head, out);
                out.flush();
            }
        } catch (IOException clientHasGone) {
            taken.addAndGet(0);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.write(c);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private final class Counted extends FilterOutputStream {
        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            taken.addAndGet(length);
        }
    }
}
