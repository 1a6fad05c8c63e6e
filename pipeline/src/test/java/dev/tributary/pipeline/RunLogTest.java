package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pipeline's run leaves behind in logs and files. */
class RunLogTest {
    private static final String SECRET = "s3cr3t";

    private static List<String> logged(Runnable run) {
        List<String> lines = new CopyOnWriteArrayList<>();
        AbstractAppender appender = new AbstractAppender("runs", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                lines.add(event.getMessage().getFormattedMessage() + event.getThrown());
            }
        };
        Logger root = (Logger) LogManager.getRootLogger();
        Level before = root.getLevel();
        appender.start();
        root.addAppender(appender);
        Configurator.setRootLevel(Level.DEBUG);
        Configurator.setLevel("dev.tributary", Level.TRACE);
        Configurator.setLevel("org.apache.spark.sql.execution.datasources.v2", Level.TRACE);
        try {
            run.run();
        } finally {
            Configurator.setRootLevel(before);
            root.removeAppender(appender);
            appender.stop();
        }
        return lines;
    }

    /** Numbers of milliseconds and directories differ from run to run. */
    private static String normal(String text) {
        return text.replaceAll("\\bms=\\d+", "ms=1").replaceAll("target=\\S+", "target=here");
    }

    @Test
    void runs_are_said_as_documented_and_secrets_are_nowhere(@TempDir Path target) throws IOException {
        ShopPipeline shop = new ShopPipeline(target);
        shop.order(1, "new", shop.shop.now());
        shop.order(2, "new", shop.shop.now());
        shop.event(1, shop.shop.now());

        List<String> lines = logged(() -> {
            assertThat(shop.run("orders", "events")).allMatch(TableRun::succeeded);
            shop.shop.failAfter("events", 0);
            shop.shop.advance(java.time.Duration.ofDays(1));
            assertThat(shop.run("events").get(0).toString()).doesNotContain(SECRET);
        });

        String document = normal(Files.readString(Path.of("..", "docs", "observability.md")));
        List<String> runs = lines.stream()
                .filter(line -> line.startsWith("Run ") && line.contains("table=shop.orders"))
                .map(line -> normal(line.replaceAll("null$", "")))
                .toList();
        assertThat(runs).hasSize(2).allSatisfy(line -> assertThat(document).contains(line));
        assertThat(lines).anyMatch(line -> line.startsWith("Run failed: table=shop.events The shop is out of events."));
        assertThat(lines).noneMatch(line -> line.contains(SECRET));
        assertThat(files(target))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET));
    }

    private static List<Path> files(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
