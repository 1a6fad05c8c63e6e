package dev.tributary.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark itself, with executors in JVMs of their own, keeps to a limit that is for all of them. */
class DividedLimitIT {
    /** As the source declares it; four tasks are at work at once. */
    private static final int AT_ONCE = 2;

    private static final Duration EACH = Duration.ofMillis(300);

    @TempDir
    private Path directory;

    private final List<Long> asked = new CopyOnWriteArrayList<>();

    /** Each window of time has one event. */
    private MockResponse answer(RecordedRequest request) {
        asked.add(System.nanoTime());
        String since = request.getUrl().queryParameter("since");
        String rows = since == null
                ? ""
                : "{\"id\":" + asked.size() + ",\"updated_at\":\""
                        + Instant.parse(since).plus(Duration.ofHours(1)) + "\"}";
        return new MockResponse.Builder()
                .body("[" + rows + "]")
                .headersDelay(EACH.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    @Test
    void executors_together_make_no_more_requests_at_once_than_the_source_allows() throws Exception {
        try (MockWebServer source = new MockWebServer()) {
            source.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return answer(request);
                }
            });
            source.start(InetAddress.getLoopbackAddress(), 0);
            String rows = run("http://127.0.0.1:" + source.getPort() + "/");
            assertThat(Integer.parseInt(rows)).isGreaterThan(30);
        }
        List<Long> times = asked.stream().sorted().toList();
        long together = 0;
        for (int i = AT_ONCE; i < times.size(); i++) {
            assertThat(Duration.ofNanos(times.get(i) - times.get(i - AT_ONCE)))
                    .as("from request %d of %d", i, times.size())
                    .isGreaterThanOrEqualTo(EACH);
            together += times.get(i) - times.get(i - 1) < EACH.toNanos() ? 1 : 0;
        }
        assertThat(together).as("requests beside another").isPositive();
    }

    private String run(String url) throws IOException, InterruptedException {
        Path home = Files.createDirectories(directory.resolve("spark"));
        Files.createDirectories(home.resolve("jars"));
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath, ClusterMain.class.getName(), url, classPath));
        File log = directory.resolve("cluster.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectError(log);
        // A place to start executors from, which need nothing of it but that it exists.
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(Files.readString(log.toPath())).isZero();
            return out.lines()
                    .filter(line -> line.startsWith(ClusterMain.ROWS))
                    .map(line -> line.substring(ClusterMain.ROWS.length()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The cluster printed no rows:\n" + out));
        } finally {
            process.destroy();
        }
    }
}
