package dev.tributary.worlds.world;

import dev.tributary.model.SourceModel;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.http.Arrival;
import dev.tributary.simulator.http.Sent;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** The network between connector and source, without sockets: where requests take time, fail, and are the last. */
public final class Wire implements Call.Factory {
    private static final int MOST_REQUESTS = 4000;

    private final SimulatedSource source;
    private final Life life;
    private final SplittableRandom random;
    private final Chronicle chronicle;
    private final Set<String> trusted;
    private Chapter chapter = Chapter.QUIET;
    private int requests;
    private int total;
    private int passed;
    private boolean faulty;
    private boolean died;
    private boolean dead;
    private int inRead;

    Wire(SimulatedSource source, Life life, SplittableRandom random, Chronicle chronicle) {
        this.chronicle = chronicle;
        this.source = source;
        this.life = life;
        this.random = random;
        trusted = Stream.of(SourceModel.BASE_URL_OPTION, SourceModel.TOKEN_URL_OPTION)
                .flatMap(
                        option -> Optional.ofNullable(source.connectionOptions().get(option)).stream())
                .map(url -> HttpUrl.get(url).host())
                .collect(Collectors.toSet());
    }

    /** A chapter begins. */
    void begin(Chapter next) {
        chapter = next;
        chronicle.add(source.now(), next::toString);
        requests = 0;
        passed = 0;
        faulty = false;
        died = false;
    }

    /** A read begins, so that the requests of one come before those amid its pages. */
    void readBegins() {
        inRead = 0;
    }

    /** Another process begins. */
    void processBegins() {
        dead = false;
    }

    /** Whether the chapter's fault has hit a request. */
    boolean wasFaulty() {
        return faulty;
    }

    /** Whether the process died in this chapter. */
    boolean hasDied() {
        return died;
    }

    int total() {
        return total;
    }

    /** A chance to die. */
    void at(CrashPoint point) {
        if (dead) {
            throw new Crash(point);
        }
        if (point == chapter.crash() && !died && passed++ >= chapter.crashAfter()) {
            died = true;
            dead = true;
            chronicle.add(source.now(), () -> "the process dies " + point);
            throw new Crash(point);
        }
    }

    @Override
    public Call newCall(Request request) {
        return new WireCall(request, this::execute);
    }

    private Response execute(Request request) throws IOException {
        if (++total > MOST_REQUESTS) {
            throw new Defect("the run does not end: " + MOST_REQUESTS + " requests, the last " + request.url());
        }
        String host = request.url().host();
        if (request.header("Authorization") != null && !trusted.contains(host)) {
            throw new Defect("credentials go to " + host);
        }
        boolean isHit = requests >= chapter.faultAt() && requests < chapter.faultAt() + chapter.faultTimes();
        requests++;
        at(CrashPoint.BEFORE_FETCH);
        life.moment(inRead++ > 0);
        Fault fault = isHit ? chapter.fault() : Fault.NONE;
        faulty |= fault != Fault.NONE;
        chronicle.add(
                source.now(), () -> request.method() + " " + request.url() + (fault == Fault.NONE ? "" : ": " + fault));
        Response response = answer(request, fault);
        at(CrashPoint.AFTER_FETCH);
        return response;
    }

    private Response answer(Request request, Fault fault) throws IOException {
        return switch (fault) {
            case TOO_MANY -> refusal(request, 429);
            case SERVER_ERROR -> refusal(request, 500);
            case UNAVAILABLE -> refusal(request, 503);
            case TIMEOUT -> {
                sent(request);
                source.advance(Duration.ofSeconds(60));
                throw new SocketTimeoutException("timeout");
            }
            case RESET -> throw new IOException("Connection reset");
            case TRUNCATED -> truncated(request);
            case MALFORMED -> strange(request, "{\"items\": [{\"id\": 1, \"na", "application/json");
            case HTML -> strange(request, "<html><body>Log in</body></html>", "text/html");
            case EMPTY -> strange(request, "", "application/json");
            case SLOW -> {
                source.advance(Duration.ofSeconds(1 + random.nextInt(300)));
                life.moment(true);
                yield whole(request);
            }
            case EXPIRED -> {
                source.endTokens();
                yield whole(request);
            }
            case NONE -> whole(request);
        };
    }

    private Sent sent(Request request) {
        return source.answer(new Arrival(request.method(), request.url(), request.headers(), body(request)));
    }

    private static String body(Request request) {
        if (request.body() == null) {
            return "";
        }
        Buffer buffer = new Buffer();
        try {
            request.body().writeTo(buffer);
        } catch (IOException e) {
            throw new IllegalStateException("A body in memory cannot fail", e);
        }
        return buffer.readUtf8();
    }

    private Response whole(Request request) {
        Sent sent = sent(request);
        return response(request, sent.status(), sent.headers())
                .body(ResponseBody.create(sent.body(), null))
                .build();
    }

    private Response refusal(Request request, int status) {
        Response.Builder response = response(request, status, Headers.of("Date", date(0)))
                .body(ResponseBody.create("{\"message\":\"not now\"}", MediaType.get("application/json")));
        return switch (random.nextInt(status == 500 ? 1 : 3)) {
            case 0 -> response.build();
            case 1 ->
                response.header("Retry-After", String.valueOf(1 + random.nextInt(20)))
                        .build();
            default ->
                response.header("Retry-After", date(1 + random.nextInt(20))).build();
        };
    }

    private String date(int later) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                source.now().plusSeconds(later).atZone(ZoneOffset.UTC));
    }

    private Response strange(Request request, String body, String type) {
        return response(request, 200, Headers.of("Date", date(0)))
                .body(ResponseBody.create(body, MediaType.get(type)))
                .build();
    }

    /** A body that ends too early: by an error, as a length that was announced shows it, or just so. */
    private Response truncated(Request request) {
        Sent sent = sent(request);
        int half = sent.body().size() / 2;
        Buffer start = new Buffer().write(sent.body().substring(0, half));
        boolean told = random.nextBoolean();
        BufferedSource body = Okio.buffer(new ForwardingSource(start) {
            @Override
            public long read(Buffer sink, long count) throws IOException {
                long read = super.read(sink, count);
                if (read < 0 && told) {
                    throw new java.net.ProtocolException("unexpected end of stream");
                }
                return read;
            }
        });
        return response(request, sent.status(), sent.headers())
                .body(ResponseBody.create(body, null, -1))
                .build();
    }

    private static Response.Builder response(Request request, int status, Headers headers) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .headers(headers);
    }
}
