package dev.tributary.examples.language;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.testing.ConformanceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@ConformanceTest(value = PubMed.class, counterpart = PubMedTests.Side.class)
class PubMedTests {

    /** Writes citations in the MEDLINE format, a word on each further line of a field. */
    static final class Side implements Counterpart {
        @Override
        public Reply reply(String table, Received request, Reply described) {
            StringBuilder text = new StringBuilder();
            for (Object citation : (List<?>) described.body()) {
                ((Map<?, ?>) citation).forEach((tag, value) -> {
                    if (value instanceof List<?> values) {
                        values.stream().filter(Objects::nonNull).forEach(each -> add(tag, each, text));
                    } else if (value instanceof String) {
                        add(tag, value, text);
                    }
                });
                text.append('\n');
            }
            return described.withBody(
                    "text/plain; charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static void add(Object tag, Object value, StringBuilder text) {
            text.append("%-4s- ".formatted(tag))
                    .append(value.toString().replace(" ", "\n      "))
                    .append('\n');
        }
    }
}
