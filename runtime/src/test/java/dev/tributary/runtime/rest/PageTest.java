package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Wait;
import dev.tributary.runtime.error.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final int MANY = 25_000;

    private final FakeWorld world = new FakeWorld();

    private static String rows(String end) {
        return IntStream.range(0, MANY)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "[", end));
    }

    private TestConnector connector(Environment environment) {
        return new TestConnector(
                TestConnector.snapshot(new PaginationModel.SinglePage()), TestConnector.OPTIONS, environment);
    }

    @Test
    void a_large_page_streams_behind_what_is_decoded_ahead() {
        String body = rows("]");
        TestConnector connector = connector(
                world.environment(request -> world.response(request, 200, body).build()));
        assertThat(connector.read(Offset.START).ids()).hasSize(MANY);
    }

    @Test
    void a_large_page_that_breaks_off_after_rows_were_handed_out_ends_the_read() {
        String body = rows("");
        TestConnector connector = connector(
                world.environment(request -> world.response(request, 200, body).build()));
        try (TableRead read = connector.readTable("things", Offset.START, ReadOptions.allColumns(Map.of()))) {
            assertThatThrownBy(() -> {
                        while (read.next()) {
                            assertThat(read.row().numFields()).isEqualTo(3);
                        }
                    })
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("broke off after 25000 rows")
                    .hasMessageContaining("the offset has not moved");
            assertThatThrownBy(read::end).isInstanceOf(IllegalStateException.class);
        }
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void a_listener_hears_of_attempts_waits_and_pages() {
        List<String> heard = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void requested(String source, String table) {
                heard.add("requested " + source + " " + table);
            }

            @Override
            public void waiting(String source, String table, Wait wait) {
                heard.add("waiting, " + wait.reason());
            }

            @Override
            public void retrying(String source, String table) {
                heard.add("retrying");
            }

            @Override
            public void pageRead(String source, String table, long rows, long bytes) {
                heard.add(rows + " rows, " + bytes + " bytes");
            }

            @Override
            public void reached(Phase phase, String source, String table) {
                heard.add(phase.name());
            }
        };
        Environment environment = world.environment(request -> world.requests().size() == 1
                        ? world.response(request, 503, "").build()
                        : world.response(request, 200, "[{\"id\":1}]").build())
                .withListener(listener);
        assertThat(connector(environment).read(Offset.START).ids()).containsExactly(1L);
        assertThat(heard)
                .containsExactly(
                        "requested test things",
                        "waiting, BACK_OFF",
                        "retrying",
                        "requested test things",
                        "1 rows, 10 bytes",
                        "FETCH");
    }

    @Test
    void warnings_and_page_lines_are_logged() {
        try (LogCapture logs = new LogCapture()) {
            connector(world.environment(request -> world.requests().size() == 1
                            ? world.response(request, 503, TestConnector.TOKEN).build()
                            : world.response(request, 200, "[]")
                                    .removeHeader("Date")
                                    .build()))
                    .read(Offset.START);
            assertThat(logs.text())
                    .contains("test, things: attempt 1 failed (GET https://api.example.com/v1/things, status 503")
                    .contains("the source does not tell its time")
                    .contains("page table=test.things request=\"GET https://api.example.com/v1/things")
                    .doesNotContain(TestConnector.TOKEN);
        }
    }
}
