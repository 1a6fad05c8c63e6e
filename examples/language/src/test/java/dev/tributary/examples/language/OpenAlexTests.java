package dev.tributary.examples.language;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.testing.ConformanceTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ConformanceTest(value = OpenAlex.class, counterpart = OpenAlexTests.Side.class)
class OpenAlexTests {

    /** Gives abstracts as an index of their words. */
    static final class Side implements Counterpart {
        @Override
        public Reply reply(String table, Received request, Reply described) {
            Map<String, @Nullable Object> body = copy((Map<?, ?>) described.body());
            List<?> works = (List<?>) body.getOrDefault("results", List.of());
            body.put(
                    "results",
                    works.stream().map(work -> indexed(copy((Map<?, ?>) work))).toList());
            return described.withBody(body);
        }

        private static Map<String, @Nullable Object> indexed(Map<String, @Nullable Object> work) {
            Map<String, List<Integer>> index = new LinkedHashMap<>();
            if (work.remove("abstract") instanceof String text) {
                String[] words = text.split(" ", -1);
                for (int i = 0; i < words.length; i++) {
                    index.computeIfAbsent(words[i], word -> new ArrayList<>()).add(i);
                }
                work.put(OpenAlex.Abstracts.INDEX, index);
            }
            return work;
        }

        private static Map<String, @Nullable Object> copy(Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((name, value) -> copy.put(String.valueOf(name), value));
            return copy;
        }
    }
}
