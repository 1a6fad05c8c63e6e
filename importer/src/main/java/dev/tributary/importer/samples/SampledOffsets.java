package dev.tributary.importer.samples;

import dev.tributary.importer.table.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameter that says how many rows are left out before a page. */
final class SampledOffsets {
    private static final Set<String> NAMES =
            Set.of("offset", "skip", "startat", "startindex", "start", "from", "firstresult");
    /** Those that mean nothing else, and count from 0. */
    private static final Set<String> PLAIN = Set.of("offset", "skip");
    /** Those that can also be the beginning of a time or of a range. */
    private static final Set<String> DOUBTFUL = Set.of("start", "from");

    private final Map<String, String> query;
    private final Around around;
    private final List<String> guesses = new ArrayList<>();

    SampledOffsets(Map<String, String> query, Around around) {
        this.query = query;
        this.around = around;
    }

    /** Whether it was asked with a place where a page begins, which no request may have for good. */
    static boolean asks(String parameter, String value) {
        return Spelling.plain(parameter).equals("offset")
                || (NAMES.contains(Spelling.plain(parameter)) && value.matches("\\d{1,9}"));
    }

    /** The parameter. */
    Optional<String> find(boolean isSizeAsked) {
        Optional<String> asked = asked().filter(this::isOffset).findFirst();
        Optional<Place> told = told().filter(each -> around.has(Around.SIZES) || around.has(Around.TOTALS))
                .findFirst();
        Optional<String> found = asked.or(() -> told.map(Place::name));
        found.ifPresent(param -> {
            if (asked.isEmpty() || !isSizeAsked || !PLAIN.contains(Spelling.plain(param))) {
                guesses.add("`" + param + "` says how many rows are left out before a page.");
            }
            boolean fromOne = asked.isPresent()
                    ? query.getOrDefault(param, "").matches("0*1")
                    : told.stream().anyMatch(each -> each.value().whole().orElse(0) == 1);
            if (fromOne) {
                guesses.add("`" + param + "` counts from 0, although here it is 1. At a source that counts from 1 the "
                        + "first row of each page but the first comes twice: see what its documentation says.");
            }
        });
        return found;
    }

    /** What is to be said once it is known which parameter asks for pages. */
    List<String> guesses(Set<String> sent) {
        List<String> all = new ArrayList<>(guesses);
        asked().filter(each -> DOUBTFUL.contains(Spelling.plain(each)) && !sent.contains(each))
                .map(each -> "`" + each + "=" + query.get(each)
                        + "` is not sent: it may be a place to begin at, and rows before it would be lost.")
                .forEach(all::add);
        return all;
    }

    private Stream<String> asked() {
        return query.keySet().stream()
                .filter(each -> NAMES.contains(Spelling.plain(each))
                        && query.getOrDefault(each, "").matches("\\d{1,9}"));
    }

    private Stream<Place> told() {
        return around.places().stream().filter(each -> NAMES.contains(each.plain()) && each.isWhole());
    }

    /** Eight digits under a name such as {@code from} are a day. */
    private boolean isOffset(String param) {
        String value = query.getOrDefault(param, "");
        return !DOUBTFUL.contains(Spelling.plain(param))
                || (value.length() < 8
                        && (around.has(Around.TOTALS)
                                || told().anyMatch(each -> each.value().whole().orElse(-1) == Long.parseLong(value))));
    }
}
