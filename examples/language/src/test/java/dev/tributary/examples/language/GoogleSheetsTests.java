package dev.tributary.examples.language;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.testing.ConformanceTest;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

@ConformanceTest(value = GoogleSheets.class, counterpart = GoogleSheetsTests.Side.class)
class GoogleSheetsTests {

    /** Gives the rows of the range that stands in the path. Of a range without any, there are no values at all. */
    static final class Side implements Counterpart {
        private static final Pattern RANGE = Pattern.compile("!A(\\d+):D(\\d+)$");

        @Override
        public Received declared(Received request) {
            return request.withPath(RANGE.matcher(request.url().getRawPath()).replaceFirst(""));
        }

        @Override
        public Reply reply(String table, Received request, Reply described) {
            MatchResult range = RANGE.matcher(request.url().getRawPath())
                    .results()
                    .findFirst()
                    .orElseThrow();
            List<?> all = (List<?>) ((Map<?, ?>) described.body()).get("values");
            int from = Math.min(all.size(), Integer.parseInt(range.group(1)) - 2);
            int to = Math.min(all.size(), Integer.parseInt(range.group(2)) - 1);
            String name = "Orders" + range.group();
            return described.withBody(
                    from == to
                            ? Map.of("range", name, "majorDimension", "ROWS")
                            : Map.of("range", name, "majorDimension", "ROWS", "values", all.subList(from, to)));
        }
    }
}
