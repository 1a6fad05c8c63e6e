package dev.tributary.importer.table;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import dev.tributary.importer.api.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What APIs call what asks for pages and leads to them, the likeliest first. */
final class PageWords {
    static final List<String> NUMBERS =
            List.of("page", "pagenumber", "pageno", "pagenum", "paged", "currentpage", "pageindex", "pageid", "p");
    /** Names that say of what kind the number is, even where the document calls it a text. */
    private static final List<String> SURE_NUMBERS =
            List.of("pagenumber", "pageno", "pagenum", "paged", "currentpage", "pageindex");

    private static final List<String> SURE_OFFSETS =
            List.of("offset", "skip", "startat", "startindex", "pageoffset", "rowoffset", "startrow", "firstresult");

    /** Names that can be those of times, ids or counts, too. */
    private static final List<String> POSSIBLE_OFFSETS = List.of("start", "from", "first");

    static final List<String> OFFSETS =
            Stream.concat(SURE_OFFSETS.stream(), POSSIBLE_OFFSETS.stream()).toList();
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
    /** Fields of responses whose name says that they have the address of the next page. */
    static final List<String> NEXT_ADDRESSES = List.of(
            "odatanextlink",
            "nextlink",
            "nextpageurl",
            "nexturl",
            "nextpagelink",
            "nexturi",
            "nextpageuri",
            "nexthref");

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

    /** The parameter that is a page's number by its name, of whatever type. */
    static Optional<Parameter> findSureNumber(Endpoint endpoint) {
        return find(endpoint, SURE_NUMBERS);
    }

    /** The parameter that skips rows by its name, of whatever type; but an {@code offset} that is a text can be a token. */
    static Optional<Parameter> findSureOffset(Endpoint endpoint) {
        return find(endpoint, SURE_OFFSETS)
                .filter(each -> isNumber(each) || !Spelling.plain(each.name()).equals("offset"));
    }

    /** The parameter that may skip rows: a number of a name that other things have, too. */
    static Optional<Parameter> findPossibleOffset(Endpoint endpoint) {
        return findNumber(endpoint, POSSIBLE_OFFSETS);
    }

    /** Whether it asks for a page, and so filters nothing. */
    static boolean asksForPage(Parameter parameter) {
        String name = Spelling.plain(parameter.name());
        return NUMBERS.contains(name) || SURE_OFFSETS.contains(name);
    }

    /** Whether a parameter asks for a page, whatever its type. */
    static boolean isAskedForPage(Endpoint endpoint) {
        return endpoint.parameters().stream().anyMatch(each -> each.isIn(Place.QUERY) && asksForPage(each));
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
