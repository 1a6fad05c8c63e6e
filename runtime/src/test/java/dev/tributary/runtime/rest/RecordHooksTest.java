package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.hook.HookResponse;
import dev.tributary.runtime.hook.Hooks;
import dev.tributary.runtime.hook.RecordExtractor;
import dev.tributary.runtime.hook.RowMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Classes of the user's that find records and change them. */
final class RecordHooksTest {
    private static final TableModel TABLE = TestConnector.snapshot(new PaginationModel.SinglePage());

    private final FakeWorld world = new FakeWorld();

    /** Key and value lines with a line of dashes after each record, as directory exports have them (LDIF is alike). */
    private static final class Cards implements RecordExtractor {
        @Override
        public void extract(InputStream body, HookResponse response, RecordSink out) throws IOException {
            if (response.status() != 200 || response.header("date").isEmpty()) {
                throw new IllegalStateException("no card s3cr3t-token/+x");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            StringBuilder record = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("--")) {
                    out.add("{" + record + "}");
                    record.setLength(0);
                } else {
                    String[] parts = line.split(": ", 2);
                    record.append(record.isEmpty() ? "" : ",").append("\"" + parts[0] + "\":\"" + parts[1] + "\"");
                }
            }
        }
    }

    /** Gives each record the number that its name ends in. */
    private static final class Numbered implements RowMapper {
        @Override
        public Map<String, @Nullable Object> map(Map<String, @Nullable Object> record) {
            Map<String, @Nullable Object> changed = new HashMap<>(record);
            String name = String.valueOf(record.get("name"));
            changed.put("id", Long.valueOf(name.substring(name.indexOf('-') + 1)));
            return changed;
        }
    }

    private TestConnector connector(String body, Hooks hooks) {
        return new TestConnector(
                TABLE,
                hooks,
                world.environment(request -> world.response(request, 200, body).build()));
    }

    @Test
    void an_extractor_finds_records_in_a_body_of_another_form() {
        assertThat(connector("id: 1\nname: a\n--\nid: 2\n--\n", Hooks.of(Cards::new))
                        .read(Offset.START)
                        .ids())
                .containsExactly(1L, 2L);
    }

    @Test
    void a_mapper_changes_each_record_before_it_is_decoded() {
        assertThat(connector("[{\"name\":\"x-7\"},{\"name\":\"y-9\"}]", Hooks.of(Numbered::new))
                        .read(Offset.START)
                        .ids())
                .containsExactly(7L, 9L);
        assertThat(connector("name: z-5\n--\n", Hooks.of(Cards::new, Numbered::new))
                        .read(Offset.START)
                        .ids())
                .containsExactly(5L);
    }

    @Test
    void a_hook_that_throws_ends_the_read_with_its_place_and_without_secrets() {
        assertThatThrownBy(() -> connector("[{\"name\":\"s3cr3t-token/+x\"}]", Hooks.of(Numbered::new))
                        .read(Offset.START))
                .isInstanceOf(HookException.class)
                .hasMessageStartingWith("test, things: the hook Numbered failed")
                .hasMessageNotContaining(TestConnector.TOKEN);
    }

    @Test
    void what_an_extractor_gives_that_is_no_record_is_said() {
        RecordExtractor wrong = (body, response, out) -> out.add("[1]");

        assertThatThrownBy(() -> connector("x", Hooks.of(() -> wrong)).read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("/0 of the response should be an object, but is an array");
    }
}
