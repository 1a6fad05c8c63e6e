package dev.tributary.runtime.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.PropertyNameMatcher;

class JsonTest {
    private static final PropertyNameMatcher NAMES =
            Json.names("id", "a_name_that_is_longer_than_sixteen_bytes", "n\u00e4me", "x");

    private static List<Integer> fields(String json, Charset charset, PropertyNameMatcher names) {
        JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(charset)));
        parser.nextToken();
        List<Integer> fields = new ArrayList<>();
        for (int field = Json.nextField(parser, names); field != Json.END; field = Json.nextField(parser, names)) {
            fields.add(field < 0 ? -9 : field);
            parser.skipChildren();
        }
        assertThat(parser.nextToken()).isNull();
        return fields;
    }

    @Test
    void fields_are_matched_however_they_are_spelled_and_encoded() {
        String json = "{\"x\":1,\"other\":{\"id\":[{}]},\"\\u0069d\":2,\"n\u00e4me\":[],"
                + "\"a_name_that_is_longer_than_sixteen_bytes\":null,\"\":0,\"idx\":0}";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(fields(json, charset, NAMES)).containsExactly(3, -9, 0, 2, 1, -9, -9);
        }
    }

    @Property(tries = 200)
    void any_name_is_matched_to_its_number(
            @ForAll @NotEmpty @UniqueElements List<@StringLength(min = 1, max = 40) String> names) {
        List<String> plain = names.stream()
                .map(name -> name.replaceAll("[\\p{Cntrl}\"\\\\\\p{Cs}]", "_"))
                .distinct()
                .toList();
        StringBuilder json = new StringBuilder("{");
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(plain.get(i))
                    .append("\":{\"a\":")
                    .append(i)
                    .append('}');
            expected.add(i);
        }
        assertThat(fields(
                        json.append('}').toString(), StandardCharsets.UTF_8, Json.names(plain.toArray(String[]::new))))
                .isEqualTo(expected);
    }
}
