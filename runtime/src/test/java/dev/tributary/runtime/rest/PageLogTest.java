package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.Offset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLogTest {
    private final FakeWorld world = new FakeWorld();

    @Test
    void each_page_has_a_line_that_says_what_it_took() throws IOException {
        TestConnector connector = new TestConnector(
                TestConnector.snapshot(TestConnector.LINKED),
                TestConnector.OPTIONS,
                world.environment(request -> switch (world.requests().size()) {
                    case 1 ->
                        world.response(request, 200, "[{\"id\":1},{\"id\":2}]")
                                .header("Link", "<things?token=" + TestConnector.TOKEN + ">; rel=next")
                                .build();
                    case 2 ->
                        world.response(request, 429, "")
                                .header("Retry-After", "7")
                                .build();
                    default -> world.response(request, 200, "[{\"id\":3}]").build();
                }));
        try (LogCapture log = new LogCapture()) {
            connector.read(Offset.START);

            List<String> pages =
                    log.text().lines().filter(line -> line.startsWith("page ")).toList();
            assertThat(pages).hasSize(2);
            assertThat(pages.get(0))
                    .matches("page table=test\\.things request=\"GET https://api\\.example\\.com/v1/things\\?size=2\""
                            + " status=200 rows=2 bytes=19 ms=0 waited_ms=0 retries=0(null)?");
            assertThat(pages.get(1))
                    .matches(
                            "page table=test\\.things request=\"GET https://api\\.example\\.com/v1/things\\?token=\\*\\*\\*\""
                                    + " status=200 rows=1 bytes=10 ms=7\\d{3} waited_ms=7\\d{3} retries=1(null)?");
            assertThat(normal(Files.readString(Path.of("..", "docs", "observability.md"))))
                    .contains(normal(pages.get(1).replaceAll("null$", "")));
        }
    }

    private static String normal(String text) {
        return text.replaceAll("ms=\\d+", "ms=1");
    }
}
