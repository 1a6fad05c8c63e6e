package dev.tributary.it;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the rows of a target must be, told from all that has happened, as simply as can be. */
final class LedgerModel {
    private static final String NOW = "null";

    /** Of each thing, how it is by what happened last; of a change and a delete of one time, the delete counts. */
    static List<String> newest(List<LedgerEvent> events) {
        Map<Long, LedgerEvent> last = new LinkedHashMap<>();
        for (LedgerEvent event : inTime(events)) {
            last.put(event.id(), event);
        }
        return last.values().stream()
                .filter(event -> !event.gone())
                .map(event -> event.row(true))
                .sorted()
                .toList();
    }

    /** Of each thing, how it was from when until when. */
    static List<String> history(List<LedgerEvent> events) {
        List<String> rows = new ArrayList<>();
        Map<Long, List<LedgerEvent>> things = new TreeMap<>();
        inTime(events)
                .forEach(event -> things.computeIfAbsent(event.id(), id -> new ArrayList<>())
                        .add(event));
        for (List<LedgerEvent> thing : things.values()) {
            for (int i = 0; i < thing.size(); i++) {
                LedgerEvent event = thing.get(i);
                boolean isLast = i + 1 == thing.size();
                boolean endsAtOnce = !isLast
                        && event.at() != null
                        && event.at().equals(thing.get(i + 1).at());
                if (!event.gone() && !endsAtOnce) {
                    String end =
                            isLast ? NOW : LedgerEvent.micros(thing.get(i + 1).at());
                    rows.add(event.row(true) + " | " + LedgerEvent.micros(event.at()) + " | " + end);
                }
            }
        }
        rows.sort(Comparator.naturalOrder());
        return rows;
    }

    /** Every change that was told. */
    static List<String> all(List<LedgerEvent> events) {
        return events.stream()
                .filter(event -> !event.gone())
                .map(event -> event.row(true))
                .sorted()
                .toList();
    }

    /** What there is. */
    static List<String> present(List<LedgerEvent> things) {
        return things.stream().map(thing -> thing.row(false)).sorted().toList();
    }

    private static List<LedgerEvent> inTime(List<LedgerEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing((LedgerEvent event) -> event.at() == null ? Instant.MIN : event.at())
                        .thenComparing(LedgerEvent::gone))
                .toList();
    }

    /**
     * How things were, by what there was in each round: when a round was brought to the target is learnt from the target, of
     * which it must be the only news.
     */
    static final class Snapshots {
        private final List<Map<Long, LedgerEvent>> rounds = new ArrayList<>();
        private final List<String> times = new ArrayList<>();

        void round(List<LedgerEvent> things) {
            Map<Long, LedgerEvent> round = new TreeMap<>();
            things.forEach(thing -> round.put(thing.id(), thing));
            rounds.add(round);
        }

        /**
         * What the target must have.
         *
         * @param actual what it has, each row ending in its times
         */
        List<String> history(List<String> actual) {
            Set<String> news = new TreeSet<>();
            for (String row : actual) {
                String[] cells = row.split(" \\| ", -1);
                news.add(cells[cells.length - 2]);
                news.add(cells[cells.length - 1]);
            }
            news.remove(NOW);
            news.removeAll(new HashSet<>(times));
            if (news.size() != 1) {
                throw new AssertionError("A round has one time, not " + news);
            }
            String time = news.iterator().next();
            if (!times.isEmpty() && Long.parseLong(times.get(times.size() - 1)) >= Long.parseLong(time)) {
                throw new AssertionError("Times go on: " + times + ", " + time);
            }
            times.add(time);
            return expected();
        }

        private List<String> expected() {
            List<String> rows = new ArrayList<>();
            Set<Long> ids = new TreeSet<>();
            rounds.forEach(round -> ids.addAll(round.keySet()));
            for (long id : ids) {
                String version = null;
                String since = NOW;
                for (int round = 0; round < rounds.size(); round++) {
                    LedgerEvent thing = rounds.get(round).get(id);
                    String now = thing == null ? null : thing.row(false);
                    if (Objects.equals(now, version)) {
                        continue;
                    }
                    if (version != null) {
                        rows.add(version + " | " + since + " | " + times.get(round));
                    }
                    version = now;
                    since = times.get(round);
                }
                if (version != null) {
                    rows.add(version + " | " + since + " | " + NOW);
                }
            }
            rows.sort(Comparator.naturalOrder());
            return rows;
        }
    }

    private LedgerModel() {}
}
