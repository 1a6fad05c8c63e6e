package dev.tributary.examples.language;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.testing.ConformanceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ConformanceTest(value = MetaAds.class, counterpart = MetaAdsTests.Side.class)
class MetaAdsTests {

    /** Gives each row the fields that are asked for. */
    static final class Side implements Counterpart {
        @Override
        public Reply reply(String table, Received request, Reply described) {
            List<String> fields = List.of(request.parameter("fields").orElse("").split(","));
            Map<String, @Nullable Object> body = copy((Map<?, ?>) described.body());
            List<?> rows = (List<?>) body.getOrDefault("data", List.of());
            body.put(
                    "data",
                    rows.stream().map(row -> with(fields, (Map<?, ?>) row)).toList());
            return described.withBody(body);
        }

        private static Map<String, @Nullable Object> with(List<String> fields, Map<?, ?> row) {
            Map<String, @Nullable Object> more = copy(row);
            fields.forEach(field -> more.putIfAbsent(field, Integer.toString(field.length())));
            return more;
        }

        private static Map<String, @Nullable Object> copy(Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((name, value) -> copy.put(String.valueOf(name), value));
            return copy;
        }
    }
}
