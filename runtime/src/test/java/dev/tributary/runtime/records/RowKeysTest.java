package dev.tributary.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.decode.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

class RowKeysTest {
    private static final String ROWS = """
            [{"id": 1, "sort": [1], "other": {"id": 8}},
             {"skipped": {"id": 9, "deep": [{"id": 5}]}, "sort": [17, {"a": null}], "id": "x",
              "nested": {"list": [{"k": 1}, {"k": 2.50}]}, "missing": 1}]""";
    private static final PropertyNameMatcher NAMES = Json.names("missing");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_last_rows_values_are_kept_whether_a_decoder_reads_or_skips_them(boolean skips) {
        RowKeys keys = new RowKeys(List.of("/id", "/sort", "/nested/list/1/k", "/absent"));
        try (JsonParser json = Json.parser(new ByteArrayInputStream(ROWS.getBytes(StandardCharsets.UTF_8)))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                read(keys.watching(json), skips);
                assertThat(json.currentToken()).isEqualTo(JsonToken.END_OBJECT);
            }
        }

        assertThat(keys.values())
                .isEqualTo(Map.of(
                        "/id", JsonValue.of("x"),
                        "/sort", JsonValue.parse("[17,{\"a\":null}]"),
                        "/nested/list/1/k", new JsonValue.Numeral("2.50")));
    }

    private static void read(JsonParser row, boolean skips) {
        if (skips) {
            for (int field = Json.nextField(row, NAMES); field != Json.END; field = Json.nextField(row, NAMES)) {
                row.skipChildren();
            }
        } else {
            for (int depth = 1; depth > 0; ) {
                JsonToken token = row.nextToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
    }
}
