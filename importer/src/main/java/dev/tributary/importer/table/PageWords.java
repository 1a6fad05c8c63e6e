package dev.tributary.importer.table;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import dev.tributary.importer.api.Shape;
import java.util.List;
import java.util.Optional;

/** What APIs call the parameters that ask for pages, the likeliest first. */
final class PageWords {
    static final List<String> NUMBERS =
            List.of("page", "pagenumber", "pageno", "pagenum", "paged", "currentpage", "pageindex", "pageid", "p");
    static final List<String> OFFSETS = List.of(
            "offset",
            "skip",
            "startat",
            "startindex",
            "pageoffset",
            "rowoffset",
            "startrow",
            "firstresult",
            "start",
            "from",
            "first");
    static final List<String> SIZES = List.of(
            "perpage",
            "pagesize",
            "limit",
            "maxresults",
            "pagelimit",
            "maxpagesize",
            "resultsperpage",
            "itemsperpage",
            "size",
            "top",
            "take",
            "maxitems",
            "max",
            "count",
            "rows",
            "first",
            "maxkeys",
            "pageper",
            "num",
            "results",
            "rowsperpage",
            "n");
    static final List<String> TOKENS = List.of(
            "cursor",
            "pagetoken",
            "nextpagetoken",
            "nexttoken",
            "continuationtoken",
            "nextcursor",
            "pagecursor",
            "pageafter",
            "paginationtoken",
            "startcursor",
            "scrollid",
            "bookmark",
            "marker",
            "after",
            "startingafter",
            "continue",
            "continuation",
            "pagingtoken",
            "nextmarker",
            "nextpage",
            "next",
            "pagestart",
            "page",
            "offset",
            "lastkey",
            "exclusivestartkey",
            "token");
    static final List<String> KEYSETS = List.of("startingafter", "after", "afterid", "sinceid", "lastid");

    /** The query parameter that has the first of the names that one has. */
    static Optional<Parameter> find(Endpoint endpoint, List<String> names) {
        for (String name : names) {
            Optional<Parameter> parameter = endpoint.parameters().stream()
                    .filter(each -> each.isIn(Place.QUERY)
                            && Spelling.plain(each.name()).equals(name))
                    .filter(each -> !(each.shape() instanceof Shape.Struct) && !(each.shape() instanceof Shape.ListOf))
                    .findFirst();
            if (parameter.isPresent()) {
                return parameter;
            }
        }
        return Optional.empty();
    }

    /** Whether a query parameter of one of the names is an object, such as {@code page[number]} can be described by. */
    static boolean hasStructured(Endpoint endpoint, List<String> names) {
        return endpoint.parameters().stream()
                .anyMatch(each -> each.isIn(Place.QUERY)
                        && each.shape() instanceof Shape.Struct
                        && names.contains(Spelling.plain(each.name())));
    }

    /** The parameter that counts: one that is a number. */
    static Optional<Parameter> findNumber(Endpoint endpoint, List<String> names) {
        return names.stream()
                .flatMap(name -> find(endpoint, List.of(name)).stream())
                .filter(each -> isNumber(each))
                .findFirst();
    }

    /** Whether it asks for a page in a way that is not taken, and so filters nothing. */
    static boolean asksForPage(Parameter parameter) {
        String name = Spelling.plain(parameter.name());
        return NUMBERS.contains(name)
                || OFFSETS.subList(0, OFFSETS.indexOf("start")).contains(name);
    }

    static boolean isNumber(Parameter parameter) {
        return parameter.shape() instanceof Shape.Whole
                || parameter.shape() instanceof Shape.Fraction
                || parameter.shape() instanceof Shape.Anything
                || parameter
                        .defaultValue()
                        .filter(value -> value.matches("\\d+"))
                        .isPresent();
    }

    /** Whether it gives its answer in pages. */
    static boolean isPaged(Endpoint endpoint) {
        return endpoint.linksInHeader()
                || findNumber(endpoint, NUMBERS).isPresent()
                || findNumber(endpoint, OFFSETS).isPresent()
                || findNumber(endpoint, SIZES).isPresent()
                || find(endpoint, TOKENS).isPresent();
    }

    private PageWords() {}
}
