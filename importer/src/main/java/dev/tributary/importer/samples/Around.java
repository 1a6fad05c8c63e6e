package dev.tributary.importer.samples;

import dev.tributary.importer.table.Pages.More;
import dev.tributary.importer.table.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What lies around the rows of all answers.
 *
 * @param places single values, nulls too
 */
record Around(List<Place> places) {
    static final Set<String> TOTALS = Set.of(
            "total",
            "totalcount",
            "totalresults",
            "totalitems",
            "totalelements",
            "totalpages",
            "pages",
            "lastpage",
            "pagecount");
    static final Set<String> SIZES = Set.of(
            "perpage",
            "pagesize",
            "limit",
            "maxresults",
            "size",
            "top",
            "take",
            "itemsperpage",
            "resultsperpage",
            "count");
    private static final Set<String> MORE = Set.of("hasmore", "hasnext", "hasnextpage", "more", "hasmoreitems");
    private static final Set<String> LAST = Set.of("islast", "last", "lastpage", "islastpage", "endofstream");
    private static final Set<String> BESIDE_NEXT =
            Set.of("previous", "prev", "first", "last", "self", "previouspage", "previousurl", "prevpage");

    Around {
        places = List.copyOf(places);
    }

    Optional<Place> find(Predicate<Place> wanted) {
        return places.stream().filter(wanted).findFirst();
    }

    /** Whether one of the names has a value. */
    boolean has(Set<String> names) {
        return find(each -> names.contains(each.plain()) && each.value().isPresent())
                .isPresent();
    }

    /** Whether something counts the rows, their pages or what a page holds, or says whether there are more. */
    boolean tellsOfPages() {
        return has(TOTALS) || has(SIZES) || has(MORE) || has(LAST);
    }

    /** What is null in every answer that has it. */
    Optional<Place> findNull(Predicate<Place> wanted) {
        return find(each -> !each.value().isPresent()
                && wanted.test(each)
                && places.stream()
                        .noneMatch(other -> other.pointer().startsWith(each.pointer() + "/")
                                || (other.value().isPresent() && other.pointer().equals(each.pointer()))));
    }

    /** Whether a value stands among links to other pages. */
    boolean isAmongLinks(Place place) {
        return Spelling.plain(place.parent()).endsWith("links")
                || find(each -> BESIDE_NEXT.contains(each.plain())
                                && each.parent().equals(place.parent()))
                        .isPresent();
    }

    Optional<More> more() {
        return find(each -> MORE.contains(each.plain()) && each.value().isBoolean())
                .map(each -> new More(each.pointer(), true))
                .or(() -> find(each ->
                                LAST.contains(each.plain()) && each.value().isBoolean())
                        .map(each -> new More(each.pointer(), false)));
    }

    /** What says of an answer that others follow. */
    Optional<Place> goesOn() {
        return find(each -> (MORE.contains(each.plain()) && each.value().isTrue())
                || (LAST.contains(each.plain()) && each.value().isFalse()));
    }
}
